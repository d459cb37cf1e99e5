/** The item at a place that must exist; throws a RangeError otherwise, since a guess would be a wrong number. */
export function at<T>(items: ArrayLike<T>, index: number): T {
	const item = items[index];
	if (item === undefined) throw new RangeError(`no item ${String(index)} among ${String(items.length)}`);
	return item;
}

/** The value of a key that must exist; throws a RangeError otherwise. */
export function of<K, V>(map: ReadonlyMap<K, V>, key: K): V {
	const value = map.get(key);
	if (value === undefined) throw new RangeError(`no value of ${String(key)} among ${String(map.size)}`);
	return value;
}
