import type { Given } from '../../shared/vocabulary/dates';
import { momentOf } from '../../shared/vocabulary/dates';
import type { Draft, Surroundings } from '../../shared/vocabulary/types';

const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** Sends the moments of these parameters as unix seconds, which is how the server wants them. */
export const unixSeconds =
	<N extends string>(place: 'body' | 'query', ...names: N[]) =>
	(params: { [K in N]?: Given }, draft: Draft, { timezone }: Surroundings): void => {
		for (const name of names) {
			const given = params[name];
			if (given === undefined) continue;
			const seconds = Math.floor(momentOf(given, timezone) / 1000);
			// Queries are text, also where they hold numbers.
			draft[place][snake(name)] = place === 'query' ? String(seconds) : seconds;
		}
	};
