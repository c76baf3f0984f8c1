import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const folder = path.join(__dirname, '..', '..', 'contracts', 'recordings', 'chatwoot');

const read = (file: string) => JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as unknown;

/** The bodies of true deliveries of an event, as a running Chatwoot has sent them. */
export function deliveriesOf(event: string): Array<Record<string, unknown>> {
	const list = read(path.join('webhooks', `${event}.json`)) as Array<{ body: object }>;
	return list.map(({ body }) => ({ ...body }));
}

/** The body of a recorded answer, by its operation and the name of its case. */
export function recordedAnswer(operation: string, name: string): Record<string, unknown> {
	const { cases } = read(`${operation}.json`) as {
		cases: Array<{ case: string; answer: object }>;
	};
	const found = cases.find((one) => one.case === name);
	if (!found) throw new Error(`${operation} has no case ${name}`);
	return { ...found.answer };
}

/** The refusals that a running Chatwoot has given to an operation; none where it has none. */
export function recordedRefusals(
	operation: string,
): Array<{ name: string; status: number; text: string }> {
	return recordedCases(operation)
		.filter(({ status }) => status >= 400)
		.map(({ case: name, status, answer }) => ({
			name,
			status,
			text:
				typeof answer === 'string'
					? answer
					: answer === null || answer === undefined
						? ''
						: JSON.stringify(answer),
		}));
}

/** The bodies of a running Chatwoot's successes; none where it has none, or they were empty. */
export function recordedSuccesses(operation: string): unknown[] {
	return recordedCases(operation)
		.filter(({ status, answer }) => status < 300 && typeof answer === 'object' && answer !== null)
		.map(({ answer }) => answer);
}

export interface Recorded {
	case: string;
	/** Whose token it was. */
	as?: string;
	/** What was asked, with `{names}` of what an earlier answer gave. */
	json?: unknown;
	status: number;
	answer?: unknown;
}

/** Every case of an operation that a running Chatwoot was asked; none where it was not. */
export function recordedCases(operation: string): Recorded[] {
	const file = `${operation}.json`;
	if (!existsSync(path.join(folder, file))) return [];
	return (read(file) as { cases: Recorded[] }).cases;
}
