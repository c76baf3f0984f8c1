import type { Given } from '../../shared/vocabulary/dates';
import { clockIn, momentOf, readDate } from '../../shared/vocabulary/dates';
import { InputError } from '../../shared/vocabulary/errors';
import { custom, flag, number, text } from '../../shared/vocabulary/fields';
import type { Draft, Surroundings } from '../../shared/vocabulary/types';

/** The optional fields of the ten actions that can be sent later (salebot.md A.2). */
export const scheduleFields = [
	flag('sendAsDelay', {
		displayName: 'Send as Delay',
		description:
			"Whether to turn 'Send Time' into a delay (time_shift), which needs no time zone. Recommended.",
	}),
	custom(
		'sendTime',
		{
			displayName: 'Send Time',
			description:
				"When to send. Read in 'Time Zone' unless the value names an offset itself. 'Time Shift' wins where both are set.",
			wire: 'body:send_time',
		},
		{ type: 'dateTime', default: '' },
		readDate,
	),
	number('timeShift', {
		displayName: 'Time Shift',
		description: "Send after so many seconds from now. Wins over 'Send Time' where both are set.",
		wire: 'body:time_shift',
		min: 0,
	}),
	text('timezone', {
		displayName: 'Time Zone',
		description:
			"The time zone of the Salebot project, which Salebot reads 'Send Time' in. Default: the time zone of the workflow.",
		placeholder: 'e.g. Europe/Moscow',
	}),
] as const;

interface Schedule {
	sendAsDelay?: boolean;
	sendTime?: Given;
	timeShift?: number;
	timezone?: string;
}

/** Puts the date into the documented form, or turns it into a delay. */
export function schedule(
	{ sendAsDelay, sendTime, timeShift, timezone }: Schedule,
	{ body }: Draft,
	around: Surroundings,
): void {
	delete body.send_time;
	if (!sendTime) return;
	const zone = timezone ?? around.timezone;
	if (!sendAsDelay) body.send_time = clockIn(sendTime, zone);
	else if (timeShift === undefined) body.time_shift = secondsUntil(sendTime, zone);
}

function secondsUntil(given: Given, zone: string): number {
	const seconds = Math.ceil((momentOf(given, zone) - Date.now()) / 1000);
	// A date that passed while earlier items were sent is still meant as "now".
	if (seconds < -60) {
		throw new InputError(
			`'Send Time' lies ${-seconds} seconds in the past`,
			"Choose a later time, or check 'Time Zone'.",
		);
	}
	return Math.max(0, seconds);
}
