import { interruptCommands } from './command';
import { stopEverything } from './launch';
import { Halt, say } from './say';

let ending: Promise<void> | undefined;

function end(code: number): Promise<void> {
	ending ??= (async () => {
		interruptCommands();
		await stopEverything();
		process.exit(code);
	})();
	return ending;
}

/** Runs a program to its exit code; whatever ends it, nothing it started is left behind. */
export function runProgram(program: () => Promise<number>): void {
	for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
		process.on(signal, () => {
			if (ending === undefined) say('\nStopping n8n and the sandbox');
			void end(0);
		});
	}
	// The process that started us is gone without a word to us.
	process.on('disconnect', () => void end(1));

	program().then(end, (error: unknown) => {
		if (ending !== undefined) return;
		console.error(error instanceof Halt ? error.message : error);
		void end(1);
	});
}
