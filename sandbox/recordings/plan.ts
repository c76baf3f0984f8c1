/** Which recorded cases a server can be asked, by what is known of it. */

import type { Asked, Chosen, Happening, Operation, Preparation, Recorded, Step } from './read';

const NAME = /\{([a-z]\w*?)\}/g;
/** Whose token is no name. */
const NOBODY = new Set(['wrong']);

interface Plan {
	steps: Array<Chosen | Preparation>;
	/** Cases that were wanted but need names that nobody gave, by the name. */
	lacking: Map<string, number>;
	/** Wanted cases that are about what happens outside of the API just before. */
	outside: number;
}

interface Wanted {
	/** A walk. */
	steps: Step[];
	operations: Map<string, Operation>;
	/** Names that are known at the start. */
	known: Iterable<string>;
	/** Names that only a start can give. */
	given: Iterable<string>;
	wants(operation: Operation, recorded: Recorded): boolean;
}

/** While these last, answers are others: the gateway refuses, or the telephone is away. */
const isTrouble = ({ what, with: how }: Happening) =>
	what === 'fail' || (what === 'connection' && how.connection === 'close');

/** The names a request needs. */
function namesIn(asked: Asked, universe: Set<string>): string[] {
	const { as: who, url, headers, json, fields, form } = asked;
	const token =
		who === undefined || NOBODY.has(who) ? '' : who.startsWith('{') ? who : `{${who}_token}`;
	const text = JSON.stringify([token, url, headers, json, fields, form]);
	const found = [...text.matchAll(NAME)].map(([, name]) =>
		name === 'hmac' ? 'hmac_token' : String(name),
	);
	return [...new Set(found)].filter((name) => universe.has(name));
}

/** `portals` of `/api/v1/accounts/{account}/portals/help`. */
const placeOf = ({ url }: Asked) => url.split(/[/?]/)[5] ?? '';

/** Who may see an inbox decides what conversations an agent has. */
const isAskedFor = (place: string, places: Set<string>) =>
	places.has(place) ||
	(place === 'inbox_members' && (places.has('inboxes') || places.has('conversations')));

interface Request {
	step: Chosen | Preparation;
	asked: Asked;
	wanted: boolean;
	/** Is about trouble outside of the API. */
	troubled?: boolean;
}

/** Every request of the walk with its recorded case; what happens outside of the API is left out. */
function requestsOf({ steps, operations, wants }: Wanted): Request[] {
	const used = new Map<string, number>();
	let troubled = false;
	return steps.flatMap((step): Request[] => {
		if (typeof step !== 'string') {
			if ('happens' in step) troubled = isTrouble(step);
			return 'prepare' in step ? [{ step, asked: step, wanted: false }] : [];
		}
		const end = step.indexOf(': ');
		const operation = operations.get(step.slice(0, end));
		const cases = operation?.cases.filter((one) => one.case === step.slice(end + 2)) ?? [];
		const count = used.get(step) ?? 0;
		used.set(step, count + 1);
		const recorded = cases[count];
		if (!operation || !recorded) return [];
		const wanted = wants(operation, recorded);
		return [{ step: { operation, recorded }, asked: recorded, wanted, troubled }];
	});
}

/** The wanted cases that can be asked, with all that must be asked before them. */
export function planned(wanted: Wanted): Plan {
	const all = requestsOf(wanted);
	const requests = all.filter(({ troubled }) => !troubled);
	const outside = all.filter((one) => one.troubled && one.wanted).length;
	const kept = requests.flatMap(({ asked }) => Object.keys(asked.keep ?? {}));
	const known = new Set(wanted.known);
	const universe = new Set([...kept, ...known, ...wanted.given, 'agent_token', 'bot_token']);

	// What lacks nothing, from the first request on.
	const lacking = new Map<string, number>();
	/** Names that nothing gives, by what would be needed first. */
	const causes = new Map<string, string>();
	const possible = requests.filter(({ asked, wanted: isWanted }) => {
		const gives = Object.keys(asked.keep ?? {});
		const missing = namesIn(asked, universe).find((name) => !known.has(name));
		if (missing === undefined) {
			for (const name of gives) known.add(name);
			return true;
		}
		const cause = causes.get(missing) ?? missing;
		for (const name of gives) causes.set(name, cause);
		if (isWanted) lacking.set(cause, (lacking.get(cause) ?? 0) + 1);
		return false;
	});

	// What is needed, from the last request back: what gives a name, and what prepares a place that is asked for.
	const needed = new Set<string>();
	const places = new Set<string>();
	const steps: Plan['steps'] = [];
	for (const { step, asked, wanted: isWanted } of [...possible].reverse()) {
		const gives = Object.keys(asked.keep ?? {}).some((name) => needed.has(name));
		const prepares = 'prepare' in step && isAskedFor(placeOf(asked), places);
		if (!isWanted && !gives && !prepares) continue;
		places.add(placeOf(asked));
		for (const name of namesIn(asked, universe)) needed.add(name);
		steps.push(step);
	}
	return { steps: steps.reverse(), lacking, outside };
}
