import path from 'node:path';

/** What n8n makes of a built file that package.json names: an instance of the class of its name. */
export function loadedClass<T>(file: string): T {
	const source = path.join(__dirname, '../..', file.replace(/^dist\//, '').replace(/\.js$/, ''));
	const name = path.basename(source).replace(/\.(node|credentials)$/, '');
	const loaded: unknown = jest.requireActual(source);
	return Reflect.construct(Reflect.get(Object(loaded), name) as new () => T, []) as T;
}
