/** Which differences are known: those on purpose with their reason, those still open, and all others. */

import type { Differs } from './read';
import type { Compared } from './replay';

const EVERY = '*';

export interface Judged {
	/** Cases with the same status, and of these with the same keys. */
	status: number;
	same: number;
	onPurpose: number;
	open: Compared[];
	/** Listed nowhere. */
	unlisted: Compared[];
	/** Listed as on purpose, but the answers agree. */
	stale: string[];
}

export function judge(compared: Compared[], { onPurpose, open }: Differs): Judged {
	const reasoned = ({ operation, case: name }: Compared) =>
		onPurpose[operation]?.[name] ?? onPurpose[operation]?.[EVERY];
	const differing = compared.filter(({ outcome }) => outcome !== 'same');
	const rest = differing.filter((one) => reasoned(one) === undefined);
	const isOpen = ({ operation, case: name }: Compared) => open[operation]?.includes(name) ?? false;
	const asked = new Set(compared.map(({ operation }) => operation));
	const stale = Object.entries(onPurpose)
		.filter(([operation]) => asked.has(operation))
		.flatMap(([operation, reasons]) =>
			Object.keys(reasons)
				.filter(
					(name) =>
						!differing.some(
							(one) => one.operation === operation && (name === EVERY || one.case === name),
						),
				)
				.map((name) => `${operation}: ${name}`),
		);
	return {
		status: compared.filter(({ outcome }) => outcome === 'same' || outcome === 'keys').length,
		same: compared.length - differing.length,
		onPurpose: differing.length - rest.length,
		open: rest.filter(isOpen),
		unlisted: rest.filter((one) => !isOpen(one)),
		stale,
	};
}
