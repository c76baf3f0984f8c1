import type { INodeProperties } from 'n8n-workflow';
import { collection, flag, number } from '../../vocabulary/fields';
import { perObject } from '../../vocabulary/perObject';
import type { Api, Field, Operation, Params } from '../../vocabulary/types';
import type { Width } from '../pace/width';
import { AutomaticWidth, exactly } from '../pace/width';

export const DEFAULT_TIMEOUT_MS = 30_000;
/** A day. */
const LONGEST_TIMEOUT_MS = 86_400_000;
const DEFAULT_RETRIES = 3;
/** Parts of a combined call where the vendor states no limit. */
export const DEFAULT_COMBINE_LIMIT = 500;

const rate = number('requestsPerSecond', {
	displayName: 'Requests per Second',
	description:
		'The most requests a second with this credential; of several nodes at once the strictest counts',
	default: 0,
	min: 0,
});

const pace = [
	number('concurrency', {
		displayName: 'Concurrency',
		description:
			'How many requests may be under way at once. 0 is Automatic: as many as the server answers best, up to 100. Items that must keep their order do so all the same.',
		default: 0,
		min: 0,
		max: 100,
		whole: true,
	}),
	number('maxRetries', {
		displayName: 'Max Retries',
		description:
			'How often a request is repeated after a passing failure. A message only if it certainly was not accepted. Waits of a throttling server (429) do not count, unless this is 0.',
		default: DEFAULT_RETRIES,
		min: 0,
		max: 10,
		whole: true,
	}),
	rate,
	number('timeout', {
		displayName: 'Timeout',
		description: 'How long to wait for an answer, in milliseconds',
		default: DEFAULT_TIMEOUT_MS,
		min: 1,
		max: LONGEST_TIMEOUT_MS,
		whole: true,
	}),
] as const;

const combining = (unit: string, limit: number) =>
	[
		flag('combineItems', {
			displayName: 'Combine Items',
			description: `Whether to send items that differ only in their ${unit} as few requests of many. Later nodes cannot use $('Node').item then.`,
		}),
		number('combineLimit', {
			displayName: 'Combine Limit',
			description: `The most ${unit} in one combined request`,
			default: limit,
			min: 1,
			max: limit === DEFAULT_COMBINE_LIMIT ? undefined : limit,
			whole: true,
		}),
	] as const;

/** The engine's options for an operation, joined with the operation's own ones. */
export function engineFields(operation: Operation, own: readonly Field[]): Field {
	const { many } = operation;
	const joint = many && many.combine !== false;
	return collection('options', 'Options', 'Add option', [
		...own,
		...pace,
		...(joint ? combining(many.unit, many.limit ?? DEFAULT_COMBINE_LIMIT) : []),
	]);
}

/** The options as the panel shows them for an API: only here is it known what 0 comes to. */
export function tellingRate(options: Field | undefined, api: Api): Field | undefined {
	return (
		options && {
			...options,
			children: options.children?.map((child) =>
				child.name === rate.name ? { ...child, property: rateProperty(api) } : child,
			),
		}
	);
}

/** One for each API, since what is shown alike is shown once. */
const rateProperty = perObject((api: Api): INodeProperties => {
	const { property } = rate;
	const { name, requestsPerSecond: stated, usualRequestsPerSecond: usual } = api;
	const ofZero =
		stated !== undefined
			? `0 is what ${name} allows: ${stated}, never more`
			: usual !== undefined
				? `0 is ${usual}, since ${name} states no limit`
				: '0 is no limit';
	return { ...property, description: `${property.description}. ${ofZero}.` };
});

export interface EngineOptions {
	/** 0 where it is found out. */
	concurrency: number;
	maxRetries: number;
	requestsPerSecond: number;
	timeout: number;
	combineItems: boolean;
	combineLimit: number;
}

/** What the options let be under way at once, to operations of these APIs. */
export function widthOf(
	{ concurrency, requestsPerSecond }: EngineOptions,
	apis: readonly Api[],
): Width {
	if (concurrency > 0) return exactly(concurrency);
	const rates = apis.map((api) => rateOf(api, requestsPerSecond));
	return new AutomaticWidth(rates.reduce((most, rate) => Math.max(most, rate), 1));
}

function rateOf(api: Api, wish: number): number {
	const { requestsPerSecond: stated = Infinity, usualRequestsPerSecond: usual = Infinity } = api;
	return Math.min(stated, wish > 0 ? wish : usual);
}

export function engineOptions(params: Params, operation?: Operation): EngineOptions {
	const numeric = (name: string, fallback: number) => {
		const value = params[name];
		return typeof value === 'number' ? value : fallback;
	};
	return {
		concurrency: numeric('concurrency', 0),
		maxRetries: numeric('maxRetries', DEFAULT_RETRIES),
		requestsPerSecond: numeric('requestsPerSecond', 0),
		timeout: numeric('timeout', DEFAULT_TIMEOUT_MS),
		combineItems: params.combineItems === true,
		combineLimit: numeric('combineLimit', operation?.many?.limit ?? DEFAULT_COMBINE_LIMIT),
	};
}
