import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { commands, everywhere, mainOnly, ownKeys, PROCESSOR_PATHS } from '../../harness/n8n/queue';

interface Service {
	command?: string;
	environment: Record<string, string>;
	volumes: string[];
}

const root = path.resolve(__dirname, '../..');
const compose = parse(readFileSync(path.join(root, 'compose.yaml'), 'utf8'), { merge: true }) as {
	services: Record<string, Service>;
	configs: { caddyfile: { content: string } };
};

describe('compose.yaml says what the checks of queue mode run with', () => {
	it.each(Object.entries(commands))('%s', (name, command) => {
		const service = compose.services[name];
		expect(service?.command).toBe(command.join(' '));
		const wanted = { ...everywhere, ...(name === 'main' && mainOnly) };
		expect(service?.environment).toMatchObject(wanted);
		expect(service?.volumes).toContain('packages:/home/node/.n8n/nodes:ro');
	});

	it('sends production webhooks to the processors and the rest to main', () => {
		const { content } = compose.configs.caddyfile;
		expect(content).toMatch(
			new RegExp(
				`handle ${PROCESSOR_PATHS.replace('*', '\\*')} \\{\\s*reverse_proxy processor:5678\\s*\\}\\s*handle \\{\\s*reverse_proxy main:5678`,
			),
		);
	});

	it.each(Object.keys(commands))('tells %s what the checks tell it, and nothing else', (name) => {
		// What people who run containers have besides: PostgreSQL there asks for a password.
		const ofContainers = ['DB_POSTGRESDB_PASSWORD'];
		const told = [...Object.keys(everywhere), ...ownKeys, ...ofContainers];
		const wanted = name === 'main' ? [...told, ...Object.keys(mainOnly)] : told;
		expect(Object.keys(compose.services[name]?.environment ?? {}).sort()).toEqual(wanted.sort());
	});

	it('gives every process the same keys, so that any worker can read the credentials', () => {
		const keysOf = (name: string) =>
			Object.keys(compose.services[name]?.environment ?? {}).filter((key) => !(key in mainOnly));
		expect(keysOf('processor')).toEqual(keysOf('worker'));
		expect(keysOf('main')).toEqual(keysOf('worker'));
	});
});
