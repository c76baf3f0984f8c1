// Loads what lies in node_modules (n8n's engine above all) once a worker, by Node itself, and the
// project's own files for every test file, as jest does; but each is compiled once a worker, and the
// contracts, which nothing changes and whose validators are dear to make, are read once a worker.

const { join, sep } = require('node:path');
const vm = require('node:vm');
const { default: Runtime } = require('jest-runtime');
const { realm } = require('./environment');

const CONTRACTS = join(__dirname, '../../../sandbox/contract') + sep;

const { compileFunction } = vm;
const compiled = new Map();

/** The function that jest asks for, made anew from code that is compiled already. */
function compiledOnce(code, parameters, { filename }) {
	const head = `(function (${parameters.join(', ')}) {`;
	const known = compiled.get(filename);
	if (known?.code === code && known.head === head) return known.script.runInThisContext();
	const script = new vm.Script(`${head}${code}\n})`, { filename, columnOffset: -head.length });
	compiled.set(filename, { code, head, script });
	return script.runInThisContext();
}

vm.compileFunction = (code, parameters, options) =>
	options?.parsingContext === realm
		? compiledOnce(code, parameters, options)
		: compileFunction(code, parameters, options);

const contracts = new Map();

class SharedRuntime extends Runtime {
	requireModuleOrMock(from, name) {
		if (/^[./]/.test(name)) return this.own(from, name);
		const found = this.installed(from, name);
		return found === undefined ? super.requireModuleOrMock(from, name) : require(found);
	}

	own(from, name) {
		const load = () => super.requireModuleOrMock(from, name);
		if (!from.startsWith(CONTRACTS) && !name.includes('/contract')) return load();
		const path = this._resolution.resolveCjs(from, name);
		if (!path.startsWith(CONTRACTS)) return load();
		if (!contracts.has(path)) contracts.set(path, load());
		return contracts.get(path);
	}

	/** Where a package lies that is not the project's own. */
	installed(from, name) {
		if (name === '@jest/globals' || this._resolution.isCoreModule(name)) return undefined;
		const { _resolution: resolution } = this;
		const found = resolution.resolveCjsStub(from, name) ?? resolution.resolveCjs(from, name);
		return found.includes('/node_modules/') ? found : undefined;
	}
}

module.exports = SharedRuntime;
