import { CallError } from '../../../shared/vocabulary/errors';
import type { Session } from '../../../shared/vocabulary/session';
import { at } from '../../answers/proofs';
import type { Zoned } from '../../apis/account';
import { accountPath } from '../../apis/account';
import { api } from '../../apis/application';

/** Where versions of the server keep the account's zone; the later ones ask for one of reports. */
const ZONES = ['settings.reporting_timezone', 'settings.timezone', 'custom_attributes.timezone'];

/** Rails has names of its own for some zones, which nothing else knows. */
function isZone(name: unknown): name is string {
	if (typeof name !== 'string' || name === '') return false;
	try {
		return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
	} catch {
		return false;
	}
}

/** After any other failure the days would silently be those of another zone. */
function isForbidden(error: unknown): boolean {
	return error instanceof CallError && [401, 403, 404].includes(error.details.status ?? 0);
}

/**
 * The zone in which the dates of a report are meant: the one chosen, else that of the account's
 * settings, else the workflow's. The account is asked once an execution.
 */
export async function zoneOf(session: Session, params: Zoned): Promise<{ timeZone?: string }> {
	if (params.timeZone !== undefined) return {};
	const zone = await session.once(`zone ${params.accountId ?? ''}`, async () => {
		const request = { method: 'GET' as const, path: accountPath(params, ''), idempotent: true };
		// Who may not read the account may not read its reports either: that call tells why.
		const account = await session
			// Named, since reports as CSV read their own answers another way.
			.send(request, api)
			.catch((error: unknown) => (isForbidden(error) ? null : Promise.reject(error)));
		return ZONES.map((place) => at(account, place)).find(isZone);
	});
	return zone === undefined ? {} : { timeZone: zone };
}
