import { CallError, InputError } from '../../nodes/shared/vocabulary/errors';
import { isSoundPath } from '../../nodes/shared/vocabulary/address';
import type { Answer, ApiRequest } from '../../nodes/shared/vocabulary/types';
import type { Offered } from '../support/contracts';
import { everyOperation, perform, unproved } from '../support/contracts';
import type { Place } from '../support/places';
import { around, outcomeOf, ownPlacesOf, readAs, withAt } from '../support/places';

const PLAIN = '7315';
const HOSTILE = ['..', ' . ', '../7315', 'a\\b', '%2e%2E', '..%2f7315', '%252e'];

/** Enough for helpers to go on to their next call; who asks the same again is waiting for something. */
function answers(): (request: ApiRequest) => Answer {
	const asked = new Set<string>();
	return ({ method, path }) => {
		if (asked.has(`${method} ${path}`)) throw new CallError('not answered twice');
		asked.add(`${method} ${path}`);
		const body = { id: 5, payload: [{ id: 5 }], data: { payload: [] }, success: true };
		return { status: 200, headers: {}, text: JSON.stringify(body) };
	};
}

/** The paths that would be asked for with a value in one place; undefined where it is refused. */
async function pathsWith({ operation, api }: Offered, place: Place, value: string) {
	const given = withAt(around(operation, place), place.path, value);
	const params = await outcomeOf(readAs(operation, given, given));
	if (params instanceof InputError) return undefined;
	const { requests } = await perform(unproved(operation), api, params, answers());
	return requests.map(({ path }) => path);
}

/** A path as it is where each server on the way has decoded it, without steps up. */
function inTheEnd(path: string): string {
	const once = path.replace(/%(25|2e|2f|5c)/gi, (part) => decodeURIComponent(part));
	return once === path ? new URL(path, 'http://localhost').pathname : inTheEnd(once);
}

const count = (path: string | undefined) => path?.split('/').length;

/** What of an operation leads elsewhere, and how many of its values are in an address at all. */
async function astray(one: Offered): Promise<{ tried: number; wrong: string[] }> {
	const wrong: string[] = [];
	let tried = 0;
	for (const place of ownPlacesOf(one.operation)) {
		const usual = await pathsWith(one, place, PLAIN);
		if (!usual?.some((path) => path.includes(PLAIN))) continue;
		tried += 1;
		for (const value of HOSTILE) {
			const paths = (await pathsWith(one, place, value)) ?? [];
			// The sender refuses what is not sound, whoever made the path.
			const told = paths.findIndex((path) => !isSoundPath(path));
			const sent = told < 0 ? paths : paths.slice(0, told);
			for (const [index, path] of sent.entries()) {
				if (count(inTheEnd(path)) === count(usual[index])) continue;
				wrong.push(`${one.title} ${place.path.join('.')} "${value}": ${path}`);
			}
		}
	}
	return { tried, wrong };
}

it('no value leads an operation to another address', async () => {
	const found = [];
	for (const one of everyOperation()) found.push(await astray(one));
	expect(found.filter(({ tried }) => tried > 0).length).toBeGreaterThan(200);
	expect(found.flatMap(({ wrong }) => wrong)).toEqual([]);
}, 120_000);
