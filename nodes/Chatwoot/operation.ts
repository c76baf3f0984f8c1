import { everyField } from '../shared/vocabulary/wire';
import { InputError } from '../shared/vocabulary/errors';
import { collection } from '../shared/vocabulary/fields';
import type { Json } from '../shared/vocabulary/json';
import { plainResult } from '../shared/vocabulary/result';
import type { Session } from '../shared/vocabulary/session';
import type { Field, Operation, OperationSpec, ParamsOf } from '../shared/vocabulary/types';
import { operation } from '../shared/vocabulary/types';
import { wholeIdPicker } from '../shared/vocabulary/ids';
import { withoutSecrets } from './answers/secrets';

/** The versions of the Application API; v2 has the reports. */
export type Version = 'v1' | 'v2';

/** The account of the credential, which the credential fills in. */
const OWN_ACCOUNT = '{account_id}';

const below = (version: Version, account: string) => `/api/${version}/accounts/${account}`;

export const ACCOUNT = below('v1', OWN_ACCOUNT);

const accountId = wholeIdPicker('accountId', {
	displayName: 'Account',
	description: 'Another account of the same user than the one in the credential',
	wire: 'path:account_id',
	search: 'searchAccounts',
	placeholder: 'e.g. 1',
});

/** What every operation below an account knows besides its own fields. */
export interface InAccount {
	accountId?: string | number;
}

type Spec<F extends readonly Field[], O extends readonly Field[]> = Omit<
	OperationSpec<F, ParamsOf<F> & Partial<ParamsOf<O>> & InAccount>,
	'fields'
> & {
	fields: F;
	/** The version of the API whose account the path begins below; v1 where none is named. */
	version?: Version;
	/** The operation's own options; the account and the engine's are added. */
	options?: O;
};

/**
 * An operation of the Application API: its path begins below the account, which each item may
 * choose in Options.
 */
export function accountOperation<
	const F extends readonly Field[],
	const O extends readonly Field[] = readonly [],
>({ options, path, version = 'v1', ...spec }: Spec<F, O>): Operation {
	const shown = collection('options', 'Options', 'Add option', [...(options ?? []), accountId]);
	const { fields, method, check, execute, result, paging } = spec;
	type P = ParamsOf<F> & Partial<ParamsOf<O>> & InAccount;
	const complete = {
		...spec,
		...(execute
			? { execute: async (session: Session, params: P) => await execute(discreet(session), params) }
			: {
					result: (body: Json, params: P) => {
						const isWhole = Reflect.get(params, 'includeSecrets') === true;
						const answer = isWhole ? body : withoutSecrets(body);
						return result ? result(answer, params) : plainResult(answer, paging !== undefined);
					},
				}),
		check: (params: P) => {
			if (method === 'PATCH' || method === 'PUT') refuseEmpty(fields, params);
			check?.(params);
		},
		...(path !== undefined && { path: `${below(version, OWN_ACCOUNT)}${path}` }),
		fields: [...spec.fields, shown],
	};
	// Sound: the functions see no more than the fields just joined declare.
	return operation(complete as unknown as OperationSpec<readonly Field[]>);
}

/** A session whose answers hold no secrets. */
function discreet(session: Session): Session {
	return {
		...session,
		send: async (request, other) => withoutSecrets(await session.send(request, other)),
	};
}

/** Fields that say what to empty have no place of their own in the body. */
const CLEARING = 'clear';

/** A change must change something. */
function refuseEmpty(fields: readonly Field[], params: object): void {
	const sent = everyField(fields).filter(
		({ name, wire }) => name === CLEARING || wire?.startsWith('body:'),
	);
	if (sent.length === 0) return;
	if (sent.some(({ name }) => Reflect.get(params, name) !== undefined)) return;
	throw new InputError('Nothing is to be changed', "Add a field to 'Update Fields'.");
}

/** A path below the item's account, for calls made by hand. */
export function accountPath(
	{ accountId: chosen }: InAccount,
	path: string,
	version: Version = 'v1',
): string {
	const account = chosen === undefined ? OWN_ACCOUNT : encodeURIComponent(chosen);
	return `${below(version, account)}${path}`;
}
