/** The same function, computed once for each object: for what is made of values that never change. */
export function perObject<K extends object, V>(make: (of: K) => V): (of: K) => V {
	const made = new WeakMap<K, { value: V }>();
	return (of) => {
		const known = made.get(of) ?? { value: make(of) };
		made.set(of, known);
		return known.value;
	};
}
