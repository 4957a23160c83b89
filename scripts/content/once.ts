/** Makes something when it is first asked for. */
export function once<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** Makes something of each object that it is asked for, and only once of the same one. */
export function oncePer<Key extends object, Value extends object | string>(
  make: (key: Key) => Value,
): (key: Key) => Value {
  const made = new WeakMap<Key, Value>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = make(key);
    made.set(key, value);
    return value;
  };
}

/** Makes something of each text that it is asked for, and only once of the same one. */
export function oncePerText<Value extends NonNullable<unknown>>(
  make: (text: string) => Value,
): (text: string) => Value {
  const made = new Map<string, Value>();
  return (text) => {
    const known = made.get(text);
    if (known !== undefined) return known;
    const value = make(text);
    made.set(text, value);
    return value;
  };
}

/** Makes something of each pair of objects, and only once of the same two. */
export function oncePerPair<One extends object, Other extends object, Value extends object | string>(
  make: (one: One, other: Other) => Value,
): (one: One, other: Other) => Value {
  const made = oncePer((one: One) => oncePer((other: Other) => make(one, other)));
  return (one, other) => made(one)(other);
}
