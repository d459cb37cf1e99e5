/** The keys of an object of known shape, in its order. */
export const keysOf = <Key extends string>(object: Readonly<Record<Key, unknown>>): Key[] =>
	Object.keys(object) as Key[];

/** One entry for each key, made in the keys' order. */
export const recordOf = <Key extends string, Value>(
	keys: readonly Key[],
	make: (key: Key) => Value
): Record<Key, Value> => Object.fromEntries(keys.map((key) => [key, make(key)])) as Record<Key, Value>;
