import type { IDataObject, IExecuteFunctions, ILoadOptionsFunctions } from 'n8n-workflow';
import { InputError } from '../../vocabulary/errors';
import { Sender } from './send';
import type { Api, Operation, Params } from '../../vocabulary/types';

/** Finds the sender of an item's request; each credential is decrypted once an execution. */
export interface Senders {
	/** `api` where it is not the operation's own. */
	of(operation: Operation, params: Params, api?: Api): Promise<Sender>;
	/** Learns what n8n has renewed since, before anything is shown. */
	renewSecrets(): Promise<void>;
	/** Words for a person without the secrets of any of them. */
	words(text: string): string;
	/** An output without the secrets of any of them. */
	output(json: IDataObject): IDataObject;
}

export function sendersOf(context: IExecuteFunctions, own: Api): Senders {
	const known = new Map<string, Promise<Sender>>();
	const made: Sender[] = [];
	return {
		renewSecrets: async () => {
			for (const sender of made) await sender.renewSecrets();
		},
		words: (text) => made.reduce((rest, { secrets }) => secrets.words(rest), text),
		output: (json) => made.reduce((rest, { secrets }) => secrets.output(rest), json),
		of: async (operation, params, api = operation.api ?? own) => {
			const credential = credentialOf(api, params);
			const key = `${api.name} ${credential}`;
			const before = known.get(key);
			if (before) return await before;
			const making = Sender.create(context, api, credential);
			known.set(key, making);
			const sender = await making;
			made.push(sender);
			return sender;
		},
	};
}

function credentialOf({ credential }: Api, params: Params): string {
	if (typeof credential === 'string') return credential;
	const types = Object.entries(credential.types);
	const given = params[credential.parameter];
	const chosen = given === undefined ? types[0]?.[1] : String(given);
	const found = types.find(([, value]) => value === chosen);
	if (found) return found[0];
	throw new InputError(
		`There is no '${credential.parameter}' "${chosen}"`,
		`Use one of: ${types.map(([, value]) => value).join(', ')}.`,
	);
}

/** The sender for a list to choose from, by the node's parameters as they stand. */
export async function senderOf(context: ILoadOptionsFunctions, api: Api): Promise<Sender> {
	const { credential } = api;
	if (typeof credential === 'string') return await Sender.create(context, api, credential);
	const chosen: unknown = context.getCurrentNodeParameter(credential.parameter);
	return await Sender.create(context, api, credentialOf(api, { [credential.parameter]: chosen }));
}
