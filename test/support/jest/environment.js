// Jest gives each test file a realm of its own, with a proxy before every global. The nodes run in
// the real n8n engine, which takes most of a file's time there only to be loaded again. Here the
// files of a worker share Node's realm; what a file leaves behind is put away after it.

const { AsyncLocalStorage } = require('node:async_hooks');
const { ModernFakeTimers } = require('@jest/fake-timers');
const { ModuleMocker } = require('jest-mock');
const { installCommonGlobals } = require('jest-util');

/** What jest needs of a global, once a process: it may not be defined twice. */
function prepareOnce() {
	if (Object.hasOwn(globalThis, 'jest-symbol-do-not-touch')) return;
	const { process } = globalThis;
	installCommonGlobals(globalThis, {});
	globalThis.process = process;
}

/** What jest keeps with each promise, of every file anew: of files that are over, it would cost on. */
const storages = new Set();
const { run } = AsyncLocalStorage.prototype;
AsyncLocalStorage.prototype.run = function kept(...given) {
	storages.add(this);
	return Reflect.apply(run, this, given);
};

function forgetStorages() {
	for (const storage of storages) storage.disable();
	storages.clear();
}

const described = () =>
	new Map(
		Reflect.ownKeys(globalThis).map((key) => [
			key,
			Object.getOwnPropertyDescriptor(globalThis, key),
		]),
	);

class SharedEnvironment {
	constructor({ projectConfig }) {
		prepareOnce();
		this.global = globalThis;
		this.before = described();
		this.env = { ...process.env };
		this.moduleMocker = new ModuleMocker(globalThis);
		this.fakeTimersModern = new ModernFakeTimers({ config: projectConfig, global: globalThis });
		this.fakeTimers = this.fakeTimersModern;
	}

	exportConditions() {
		return ['node', 'node-addons'];
	}

	getVmContext() {
		return SharedEnvironment.realm;
	}

	async setup() {
		// Jest asks for a hundred places of every error; most are made here only to be read for their words.
		Error.stackTraceLimit = 15;
	}

	async teardown() {
		this.fakeTimersModern.dispose();
		this.moduleMocker.restoreAllMocks();
		forgetStorages();
		for (const [key, descriptor] of described()) {
			const earlier = this.before.get(key);
			if (!earlier) Reflect.deleteProperty(globalThis, key);
			else if (descriptor.configurable && descriptor.value !== earlier.value) {
				Object.defineProperty(globalThis, key, earlier);
			}
		}
		for (const key of Object.keys(process.env)) if (!(key in this.env)) delete process.env[key];
		Object.assign(process.env, this.env);
	}
}

/** Says to the runtime that the realm of the process is meant. */
SharedEnvironment.realm = Object.freeze({});

module.exports = SharedEnvironment;
