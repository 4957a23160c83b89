import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** What a signature is for: one made for another use does not pass for this one. */
const namespace = 'khotin';
/** A key of a smart card or an agent may take a moment; nobody is asked for anything. */
const patience = 30_000;

/** Why nothing can be signed. */
export type SignatureFault = 'noKey' | 'noProgram' | 'locked' | 'refused';

/** A key that cannot sign. */
export class SignatureRefused extends Error {
  readonly reason: SignatureFault;
  readonly detail: string;

  constructor(reason: SignatureFault, detail: string, options?: ErrorOptions) {
    super(`Cannot sign: ${reason} ${detail}`, options);
    this.reason = reason;
    this.detail = detail;
  }
}

/** Gives the detached signature of a text. */
export type Signer = (text: Buffer) => string;

/**
 * Signs with the SSH key in `key`, or with the agent's key whose public half it holds. Throws `SignatureRefused`
 * at once where the key cannot sign, so that nobody waits for a build that fails at its end.
 */
export function signerWith(key: string): Signer {
  if (!existsSync(key)) throw new SignatureRefused('noKey', key);
  const sign: Signer = (text) => signed(text, key);
  sign(Buffer.alloc(0));
  return sign;
}

function signed(text: Buffer, key: string): string {
  const { error, status, stdout, stderr } = spawnSync(
    'env',
    // A key with a passphrase is refused instead of asked for: a build in CI would wait for ever.
    [
      'SSH_ASKPASS_REQUIRE=force',
      'SSH_ASKPASS=false',
      'LC_ALL=C',
      'ssh-keygen',
      '-Y',
      'sign',
      '-n',
      namespace,
      '-f',
      key,
    ],
    { input: text, encoding: 'utf8', timeout: patience, killSignal: 'SIGKILL' },
  );
  if (error !== undefined) throw new SignatureRefused('refused', error.message, { cause: error });
  // What env says where the program is not there.
  if (status === 127) throw new SignatureRefused('noProgram', 'ssh-keygen');
  if (/passphrase/i.test(stderr)) throw new SignatureRefused('locked', key);
  if (status === 0 && stdout.startsWith('-----BEGIN SSH SIGNATURE-----')) return stdout;
  const lines = stderr.trim().split('\n');
  const reason = lines.find((line) => line.startsWith('Permissions ')) ?? lines.at(-1) ?? '';
  throw new SignatureRefused('refused', `${key}: ${reason}`);
}
