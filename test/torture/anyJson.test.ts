import { appendFileSync } from 'node:fs';
import type { INodeParameters } from 'n8n-workflow';
import { isSoundPath } from '../../nodes/shared/vocabulary/address';
import { shownFields } from '../../nodes/shared/engine/panel/describe';
import { CallError, InputError } from '../../nodes/shared/vocabulary/errors';
import type { ApiRequest } from '../../nodes/shared/vocabulary/types';
import { everyField } from '../../nodes/shared/vocabulary/wire';
import type { Offered } from '../support/contracts';
import { contractOf, perform, unproved } from '../support/contracts';
import type { Place } from '../support/places';
import {
	around,
	outcomeOf,
	ownPlacesOf,
	placesOf,
	readAs,
	valueFor,
	withAt,
} from '../support/places';
import { anything } from './anything';
import { subjects } from './subjects';
import type { Subject } from './subjects';

/** Values for each place of the panel. */
const EACH = Number(process.env.TORTURE_ANY ?? '10');
const SEED = 20_261_127;
const REPORT = process.env.TORTURE_REPORT;
const EXPRESSION = '={{ $json.anything }}';
const UNANSWERED = 'nobody answers here';

/** The first request of an operation, or the refusal of what it was given. */
async function made(
	{ operation, api, entry, title }: Offered,
	given: INodeParameters,
	resolved: INodeParameters,
): Promise<ApiRequest[] | InputError> {
	const params = await outcomeOf(readAs(operation, given, resolved));
	if (params instanceof InputError) return params;
	try {
		operation.check?.(params);
		// Helpers are made of nothing but their own way of sending.
		const isWhole = entry.contract === null || WHOLE.includes(title);
		const tried = isWhole ? operation : unproved(operation);
		const { outcome, requests } = await perform(tried, api, params, () => {
			throw new CallError(UNANSWERED);
		});
		for (const { error } of outcome.failures) {
			if (!(error instanceof CallError)) throw error;
		}
		return requests;
	} catch (error) {
		if (error instanceof InputError) return error;
		throw error;
	}
}

/** What a credential puts into addresses. */
const filled = (path: string) =>
	path.replace('{account_id}', '1').replace('{inbox_identifier}', 'inbox').replace('{token}', 't');

/** What an operation looks up first may stand in the API's own document. */
function problemsOf({ contract, api }: Offered, request: ApiRequest): string[] {
	const { method, query, body, headers } = request;
	const path = filled(request.path);
	const judge = contract.match(method, path).length > 0 ? contract : contractOf(api.document);
	const checked = judge.check({
		method,
		path,
		query,
		body,
		contentType: headers?.['Content-Type'],
	});
	return checked.problems;
}

/** Days and pieces of it are made where it is sent. */
const WHOLE = ['salebot history.get'];
/** Made of many items at once: `inputs.test.ts` gives it anything. */
const OF_ITEMS = ['amojo message.import'];
/** Whatever a person wants to send besides: no contract can know it. */
const FREE = [
	'Extra Body Fields',
	'Extra Body Fields (JSON)',
	'Extra Query Parameters (JSON)',
	'Universal Webhook',
];

const CONTROL = /[\u0000-\u001f\u007f]/;
/** Words of a program where a person's belong. */
const LOST = /\[object Object\]|\bNaN\b|\bundefined\b|is not a function|is not iterable/;

/** What a request may never be, whatever the contract says of it. */
function tricksIn(
	{ contract, entry }: Offered,
	request: ApiRequest,
	usual: readonly ApiRequest[],
): string[] {
	const { headers = {} } = request;
	const path = filled(request.path);
	const wrong: string[] = [];
	const normal = new URL(`http://host${path}`).pathname;
	if (normal !== path) wrong.push(`the path ${path.slice(0, 80)} becomes ${normal.slice(0, 80)}`);
	const length = path.split('/').length;
	const isUsual = usual.some((one) => one.path.split('/').length === length);
	const own = [entry.contract, ...entry.uses];
	const matched = contract.match(request.method, path);
	const isOwn = matched.some(({ operation }) => own.includes(operation.id));
	// What is only looked up before may stand elsewhere.
	const looksUp = request.method === 'GET' && matched.length > 0;
	if (!isUsual && !isOwn && !looksUp) wrong.push(`the path ${path.slice(0, 80)} is another`);
	for (const [name, value] of Object.entries(headers))
		if (CONTROL.test(name + String(value))) wrong.push(`the header ${name} holds a line`);
	return wrong;
}

/** What makes others complete: the size of a file that nobody can ask, the words of an error. */
const BESIDE = { fileSize: 7, fileName: 'a.txt', media: 'https://example.com/a', error: 'x' };

/** Salebot's platform IDs need the bot that they belong to. */
const OF_A_BOT = { platformIds: '7', groupId: 'my_bot' };

/** Rows stand filled around a part of one, and what shows it. */
function rowsAround(base: INodeParameters, { field, path, property, isPart }: Place) {
	const rows = path.findIndex((step) => typeof step === 'number');
	if (!isPart || rows < 2) return [base];
	const shown = Object.entries(property.displayOptions?.show ?? {});
	const show = (made: INodeParameters) =>
		shown.reduce(
			(all, [name, values]) => withAt(all, [...path.slice(0, -1), name], [values].flat()[0]),
			made,
		);
	return [show(withAt(base, path.slice(0, rows - 1), valueFor(field))), show(base)];
}

/** Parameters around a place with which a request is made that the contract has nothing against. */
async function baseOf({ one, parameters }: Subject, place: Place) {
	const shown = around(one.operation, place);
	const bases = [{ ...shown, ...parameters }, { ...parameters, ...shown }, shown];
	const more = [{}, BESIDE, OF_A_BOT];
	const all = more.flatMap((own) => bases.map((base) => ({ ...base, ...own })));
	for (const base of all.flatMap((made) => rowsAround(made, place))) {
		const value = place.isPart ? '7' : valueFor(place.field);
		for (const given of [withAt(base, place.path, value), base]) {
			const requests = await made(one, given, given);
			if (requests instanceof InputError || requests.length === 0) continue;
			if (requests.some((request) => problemsOf(one, request).length > 0)) continue;
			return { base, requests };
		}
	}
	return undefined;
}

/** What is wrong says by itself how it is right. */
const RIGHT = /\bmust (be|not be|have|hold)\b|\bat (most|least)\b|\bcan be used\b/;

/** Whether a refusal says which field and what to do, in words for people; values stand in quotes. */
function isClear({ operation }: Offered, { message, fix = '' }: InputError): boolean {
	const shown = shownFields(operation);
	const fields = [...shown, ...everyField(shown)].map(({ property }) => property.displayName);
	const parts = placesOf(operation).map(({ property }) => property.displayName);
	// Lists name their entries more shortly than the panel the field.
	const names = [...fields, ...parts].flatMap((name) => [
		name,
		name.replace(/ Names? or IDs?$/, ''),
	]);
	const words = `${message.replace(/".*"/s, '')} ${fix.replace(/\(.*\)$/s, '')}`;
	const isNamed = names.some((name) => words.includes(name));
	return isNamed && !LOST.test(words) && (fix !== '' || RIGHT.test(words));
}

/** Which keys a person's own JSON holds or lacks, and an ID that nothing has. */
const isLicence = ({ property }: Place, fact: string) =>
	(property.type === 'json' && /(is not in the contract|is required)$/.test(fact)) ||
	fact === 'path.id: must be >= 1';

let all: Subject[] = [];
beforeAll(async () => {
	all = await subjects();
}, 120_000);

it('any JSON in any field gives a request that the contract allows, or a clear refusal', async () => {
	const wrong: string[] = [];
	const unreached: string[] = [];
	const sums = { fields: 0, values: 0, requests: 0, refusals: 0 };
	for (const subject of all) {
		const { one } = subject;
		if (OF_ITEMS.includes(one.title)) continue;
		for (const place of ownPlacesOf(one.operation)) {
			if (FREE.includes(place.property.displayName)) continue;
			const where = `${one.title} ${place.path.join('.')}`;
			sums.fields += 1;
			const found = await baseOf(subject, place);
			if (!found) {
				unreached.push(where);
				continue;
			}
			const { base, requests: usual } = found;
			for (const [index, value] of anything(EACH, SEED + sums.fields).entries()) {
				sums.values += 1;
				const say = (fact: string) =>
					wrong.push(`${where} ${(JSON.stringify(value) ?? '').slice(0, 60)}: ${fact}`);
				const resolved = withAt(base, place.path, value);
				// By turns as n8n hands over what an expression found, and what stands in the node.
				const given = index % 2 === 0 ? withAt(base, place.path, EXPRESSION) : resolved;
				try {
					const came = await made(one, given, resolved);
					if (came instanceof InputError) {
						sums.refusals += 1;
						if (!isClear(one, came)) say(`is refused with: ${came.message} / ${came.fix}`);
						continue;
					}
					sums.requests += came.length;
					// Such a path is refused by the sender, with the same words for all.
					for (const request of came.filter(({ path }) => isSoundPath(path))) {
						const problems = problemsOf(one, request).filter((fact) => !isLicence(place, fact));
						for (const fact of [...problems, ...tricksIn(one, request, usual)]) say(fact);
					}
				} catch (error) {
					say(
						`threw ${error instanceof Error ? error.stack?.split('\n').slice(0, 3).join(' ') : String(error)}`,
					);
				}
			}
		}
	}
	const row = { table: 'any', name: 'all fields of all operations', ...sums };
	if (REPORT) appendFileSync(REPORT, `${JSON.stringify(row)}\n`);
	process.stdout.write(`${JSON.stringify(row)}\n`);
	expect({ unreached, wrong }).toEqual({ unreached: [], wrong: [] });
	expect(Reflect.get({}, 'polluted')).toBeUndefined();
}, 600_000);
