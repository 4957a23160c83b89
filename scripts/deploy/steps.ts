import { besideManifest, manifestName } from '../publish/manifest.ts';
import { carriedName } from './carried.ts';

/**
 * What is done on the machine that keeps the releases, as scripts of POSIX sh: `$1` is always the target folder.
 * Statuses 71 to 74 are known to `Host`.
 */

/** Takes the lock, which the kernel frees when we die, and clears what a killed deploy left. Prints `held`. */
export const takeLock = `set -eu
for tool in rsync sha256sum flock; do
  command -v "$tool" >/dev/null || { echo "$tool" >&2; exit 71; }
done
if [ -e "$1" ] && [ ! -d "$1/releases" ] && [ -n "$(ls -A "$1")" ]; then echo "$1" >&2; exit 72; fi
mkdir -p "$1/releases"
exec 9>>"$1/.lock"
flock -n 9 || { echo "$1/.lock" >&2; exit 73; }
rm -rf "$1"/releases/.incoming-* "$1"/releases/.gone-* "$1"/current.next || true
echo held
exec cat >/dev/null`;

/** Prints where `current` leads, which releases were live before, and which folders there are. */
export const listReleases = `set -eu
cd "$1"
if [ -L current ]; then echo "current $(readlink current)"; fi
if [ -e history ]; then sed 's/^/left /' history; fi
ls -1 releases | sed 's/^/folder /'`;

/** Prints the file `$3` of the release `$2`; nothing where it is absent. */
export const readFileOf = `set -eu
cd "$1/releases/$2"
if [ -e "$3" ]; then cat "$3"; fi`;

/** Prints the name of a new folder beside the releases. */
export const makeIncoming = `set -eu
folder=$(mktemp -d "$1/releases/.incoming-XXXXXX")
chmod 755 "$folder"
basename "$folder"`;

/** Links files of the release `$2` into the folder `$3`; their paths, each ended by NUL, come on standard input. */
export const linkFiles = `set -eu
cd "$1/releases/$2"
xargs -0 -r cp -l -f --parents -t "../$3"`;

/** Puts standard input into the file `$3` of the folder `$2`: a new file, never the one that others link to. */
export const putFile = `set -eu
cd "$1/releases/$2"
cat >"$3.next"
chmod 644 "$3.next"
mv -T "$3.next" "$3"`;

/** What `find` is told to pass over: the lists themselves, which no sum names. */
const lists = [manifestName, carriedName, ...besideManifest].map((name) => `! -path ./${name}`).join(' ');

/** Holds every file of the folder `$2` against its sums. Prints how many files there are beside the lists. */
export const verify = `set -eu
cd "$1/releases/$2"
sha256sum --quiet --strict -c ${manifestName} >&2
if [ -e ${carriedName} ]; then sha256sum --quiet -c ${carriedName} >&2; fi
odd=$(find . ! -type d \\( ! -type f -o -size 0 ! -name '.*' \\) | head -n 3)
if [ -n "$odd" ]; then echo "$odd" >&2; exit 1; fi
find . -type f ${lists} | wc -l`;

/** Gives the folder `$2` the name `$3`, on the disk for good. */
export const nameRelease = `set -eu
cd "$1/releases"
sync -f "$2"
mv -T "$2" "$3"`;

/** Lets `current` lead to the release `$3` in one step, if it still leads to `$2`. */
export const swap = `set -eu
cd "$1"
if [ -L current ]; then now=$(readlink current); else now=; fi
[ "$now" = "$2" ] || { echo "$now" >&2; exit 74; }
if [ -n "$now" ]; then echo "\${now#releases/}" >>history; fi
ln -sfn "releases/$3" current.next
mv -T current.next current`;

/** Takes folders away; half of one never bears the name of a release. */
export const removeReleases = `set -eu
cd "$1/releases"
shift
for name; do
  mv -T "$name" ".gone-$name"
  rm -rf ".gone-$name"
done`;
