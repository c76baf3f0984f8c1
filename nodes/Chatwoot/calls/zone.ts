import { CallError } from '../../shared/vocabulary/errors';
import type { Session } from '../../shared/vocabulary/session';
import { at } from '../answers/proofs';
import type { Zoned } from '../operation';
import { accountPath } from '../operation';

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
			.send(request)
			.catch((error: unknown) => (error instanceof CallError ? null : Promise.reject(error)));
		const found = at(account, 'settings.timezone');
		return typeof found === 'string' && found !== '' ? found : undefined;
	});
	return zone === undefined ? {} : { timeZone: zone };
}
