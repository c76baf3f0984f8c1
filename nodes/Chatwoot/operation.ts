import { everyField } from '../shared/vocabulary/wire';
import { InputError } from '../shared/vocabulary/errors';
import { collection } from '../shared/vocabulary/fields';
import type { Json } from '../shared/vocabulary/json';
import { plainResult } from '../shared/vocabulary/result';
import type { Session } from '../shared/vocabulary/session';
import type { Field, Older, Operation, OperationSpec, ParamsOf } from '../shared/vocabulary/types';
import { operation } from '../shared/vocabulary/types';
import { wholeIdPicker } from '../shared/vocabulary/ids';
import type { InAccount, Version } from './apis/account';
import { accountPath } from './apis/account';
import { READS } from './answers/proofs';
import { withoutSecrets } from './answers/secrets';
import { olderOf } from './apis/older';
import { WHO } from './apis/who';

const accountId = wholeIdPicker('accountId', {
	displayName: 'Account',
	description: 'Another account that the credential may use',
	wire: 'path:account_id',
	search: 'searchAccounts',
	placeholder: 'e.g. 1',
});

type SpecOf<F extends readonly Field[], P> = Omit<OperationSpec<F, P>, 'fields'> & {
	fields: F;
};

type PlainSpec<F extends readonly Field[], O extends readonly Field[]> = SpecOf<
	F,
	ParamsOf<F> & Partial<ParamsOf<O>>
> & {
	/** The operation's own options; the engine's are added. */
	options?: O;
	/** A secret is what was asked for: `result` sees the answer whole, and says what of it is put out. */
	givesSecrets?: true;
};

type Spec<F extends readonly Field[], O extends readonly Field[]> = SpecOf<
	F,
	ParamsOf<F> & Partial<ParamsOf<O>> & InAccount
> & {
	/** The version of the API whose account the path begins below; v1 where none is named. */
	version?: Version;
	/** The operation's own options; the account and the engine's are added. */
	options?: O;
};

/**
 * An operation of any of Chatwoot's APIs: secrets in answers are kept back where nobody asks for
 * them, and a change must change something.
 */
export function plainOperation<
	const F extends readonly Field[],
	const O extends readonly Field[] = readonly [],
>({ options, givesSecrets, ...spec }: PlainSpec<F, O>): Operation {
	const { fields, method, needs = '', check, execute, finish, result, paging } = spec;
	const [who, older] = [WHO.get(needs), olderOf(spec)];
	type P = ParamsOf<F> & Partial<ParamsOf<O>>;
	const complete = {
		...spec,
		...(who !== undefined && { who }),
		...(older && { older }),
		...(spec.proves === READS && { reads: true }),
		...(execute
			? {
					execute: async (session: Session, params: P) =>
						await execute(discreet(session, older), params),
				}
			: {
					result: (body: Json, params: P) => {
						const isWhole =
							givesSecrets === true || Reflect.get(Object(params), 'includeSecrets') === true;
						const answer = isWhole ? body : withoutSecrets(body);
						return result ? result(answer, params) : plainResult(answer, paging !== undefined);
					},
				}),
		...(finish && {
			finish: async (session: Session, body: Json, params: P) =>
				await finish(discreet(session, older), withoutSecrets(body), params),
		}),
		check: (params: P) => {
			if (method === 'PATCH' || method === 'PUT') refuseEmpty(fields, Object(params));
			check?.(params);
		},
		fields: options ? [...fields, collection('options', 'Options', 'Add option', options)] : fields,
	};
	// Sound: the functions see no more than the fields just joined declare.
	return operation(complete as unknown as OperationSpec<readonly Field[]>);
}

/**
 * An operation of the Application API: its path begins below the account, which each item may
 * choose in Options.
 */
export function accountOperation<
	const F extends readonly Field[],
	const O extends readonly Field[] = readonly [],
>({ options, path, version = 'v1', ...spec }: Spec<F, O>): Operation {
	const complete = {
		...spec,
		...(path !== undefined && { path: accountPath({}, path, version) }),
		options: [...(options ?? []), accountId],
	};
	// Sound: the account is among the fields now, which is all that its functions see more.
	return plainOperation(complete as unknown as PlainSpec<readonly Field[], readonly Field[]>);
}

/** A session whose answers hold no secrets, and whose calls know what older servers do otherwise. */
function discreet(session: Session, older?: Older): Session {
	return {
		...session,
		send: async (request, other) =>
			withoutSecrets(await session.send({ ...(older && { older }), ...request }, other)),
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
	const group = fields.find(({ name }) => name === 'updateFields')?.property.displayName;
	throw new InputError(
		'Nothing is to be changed',
		group === undefined ? 'Fill in what is to be changed.' : `Add a field to '${group}'.`,
	);
}
