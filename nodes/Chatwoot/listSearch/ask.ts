import type { IDataObject, ILoadOptionsFunctions } from 'n8n-workflow';
import type { Json } from '../../shared/vocabulary/json';
import { isMap } from '../../shared/vocabulary/json';
import { ask } from '../../shared/engine/ask';
import { chosen } from '../../shared/vocabulary/read';
import type { Session } from '../../shared/vocabulary/session';
import { api } from '../apis/application';
import { accountPath } from '../apis/account';

/** Asks below the account that the node's options name, else below the credential's. */
export async function askAccount(
	context: ILoadOptionsFunctions,
	path: string,
	query?: IDataObject,
): Promise<Json> {
	return await ask(
		context,
		api,
		accountPath({ accountId: option(context, 'accountId') }, path),
		query,
	);
}

/** An ID among the node's options, as it stands in the panel. */
export function option(context: ILoadOptionsFunctions, name: string): string | undefined {
	const options: unknown = context.getCurrentNodeParameter('options');
	const own = isMap(options) ? chosen(options[name]) : undefined;
	return own === undefined ? undefined : String(own).trim();
}

/** What asks for a list, as the operations' own readers want it. */
export function asking(context: ILoadOptionsFunctions): Pick<Session, 'send'> {
	return { send: async ({ path, query }) => await ask(context, api, path, query) };
}
