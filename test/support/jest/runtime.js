// Loads what lies in node_modules (n8n's engine above all) once a worker, by Node itself, and the
// project's own files for every test file, as jest does.

const vm = require('node:vm');
const { default: Runtime } = require('jest-runtime');
const { realm } = require('./environment');

const { compileFunction } = vm;
vm.compileFunction = (code, parameters, { parsingContext, ...options }) =>
	compileFunction(code, parameters, {
		...options,
		...(parsingContext !== realm && { parsingContext }),
	});

class SharedRuntime extends Runtime {
	requireModuleOrMock(from, name) {
		const found = /^[./]/.test(name) ? undefined : this.installed(from, name);
		return found === undefined ? super.requireModuleOrMock(from, name) : require(found);
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
