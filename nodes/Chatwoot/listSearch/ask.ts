import type { IDataObject, ILoadOptionsFunctions } from 'n8n-workflow';
import type { Json } from '../../shared/json';
import { isMap } from '../../shared/json';
import { ask } from '../../shared/picker';
import { entered } from '../../shared/read';
import { api } from '../api';
import { accountPath } from '../operation';

/** Asks below the account that the node's options name, else below the credential's. */
export async function askAccount(
	context: ILoadOptionsFunctions,
	path: string,
	query?: IDataObject,
): Promise<Json> {
	const options: unknown = context.getCurrentNodeParameter('options');
	const chosen = isMap(options) ? entered(options.accountId) : undefined;
	const accountId = chosen === undefined ? undefined : String(chosen);
	return await ask(context, api, accountPath({ accountId }, path), query);
}
