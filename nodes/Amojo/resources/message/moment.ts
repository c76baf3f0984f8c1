import type { Given } from '../../../shared/vocabulary/dates';
import { momentOf, readDate } from '../../../shared/vocabulary/dates';
import { InputError } from '../../../shared/vocabulary/errors';
import { custom } from '../../../shared/vocabulary/fields';
import type { Draft, Surroundings, Wire } from '../../../shared/vocabulary/types';

export const momentField = <
	const N extends string,
	const O extends { displayName: string; description: string; wire?: Wire; required?: boolean },
>(
	name: N,
	options: O,
) =>
	custom(
		name,
		Object.assign({ placeholder: 'e.g. 2026-10-16T13:15:59+03:00' }, options),
		{ type: 'string', default: '' },
		readDate,
	);

/** When the message was written. Left out, it is now; seconds and milliseconds always agree. */
export const timeFields = [
	momentField('timestamp', {
		displayName: 'Time',
		description:
			'When the message was written: unix seconds, unix milliseconds or ISO text. Default: now. Both times that amojo wants are made from it.',
		wire: 'body:payload.timestamp',
	}),
	momentField('msecTimestamp', {
		displayName: 'Time in Milliseconds',
		description: "Only where it is to be more exact than 'Time'; both must lie in the same second",
		wire: 'body:payload.msec_timestamp',
	}),
] as const;

interface Times {
	timestamp?: Given;
	msecTimestamp?: Given;
}

export function setTimes(params: Times, { body }: Draft, { timezone }: Surroundings): void {
	const { timestamp, msecTimestamp } = params;
	const coarse = timestamp === undefined ? undefined : momentOf(timestamp, timezone);
	const fine = msecTimestamp === undefined ? undefined : momentOf(msecTimestamp, timezone);
	const exact = fine ?? coarse ?? Date.now();
	if (coarse !== undefined && Math.floor(coarse / 1000) !== Math.floor(exact / 1000)) {
		throw new InputError(
			"'Time' and 'Time in Milliseconds' name different seconds",
			"Fill in 'Time' only: the milliseconds are made from it.",
		);
	}
	const payload = Object(body.payload);
	body.payload = {
		...payload,
		timestamp: Math.floor(exact / 1000),
		msec_timestamp: exact,
	};
}
