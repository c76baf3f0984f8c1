import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { useAmojo } from '../support/amojo';

const bench = useAmojo({ latencyMs: 10 });
const child = join(__dirname, '../support/import-child.ts');
const folder = join(process.env.N8N_USER_FOLDER ?? '', 'child');

function start(): ChildProcess {
	const args = ['--import', 'tsx', child, bench.sandbox.url, folder];
	return spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
}

const arrived = () =>
	bench.sandbox.state.messages.filter(({ client_id: id }) => /^\d+$/.test(id ?? ''));

it('an import killed half-way is resumed by running it again: each message once, in order', async () => {
	const first = start();
	while (arrived().length < 120 && first.exitCode === null) {
		await new Promise((done) => setTimeout(done, 5));
	}
	first.kill('SIGKILL');
	await once(first, 'close');
	const before = arrived().length;
	expect(before).toBeGreaterThanOrEqual(120);
	expect(before).toBeLessThan(300);

	const second = start();
	let output = '';
	second.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()));
	const [code] = (await once(second, 'close')) as [number];
	expect(code).toBe(0);
	expect(output).not.toContain('"failed"');
	const byChat = new Map<string, number[]>();
	for (const { chat, client_id: id } of arrived()) {
		byChat.set(chat, [...(byChat.get(chat) ?? []), Number(id)]);
	}
	expect(byChat.size).toBe(6);
	for (const [chat, numbers] of byChat) {
		const index = (numbers[0] ?? 0) % 6;
		const expected = Array.from({ length: 50 }, (_, n) => n * 6 + index);
		expect([chat, numbers]).toEqual([chat, expected]);
	}
});
