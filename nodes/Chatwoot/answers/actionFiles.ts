import type { Json } from '../../shared/vocabulary/json';
import { isMap } from '../../shared/vocabulary/json';
import type { Proof } from '../../shared/vocabulary/proof';

/** A file goes out under the ID of its upload, and is shown by a number of its own. */
function withoutFile(action: Json): Json {
	if (!isMap(action) || !Array.isArray(action.action_params)) return action;
	const { action_params: params, ...rest } = action;
	if (action.action_name === 'send_attachment') return rest;
	const shown = params.map((one) => {
		if (!isMap(one)) return one;
		return Object.fromEntries(Object.entries(one).filter(([name]) => name !== 'blob_id'));
	});
	return { ...rest, action_params: shown };
}

/** A rule or a macro as it was sent, without the IDs of files. */
export function withoutFiles(sent: Json): Json {
	if (!isMap(sent) || !Array.isArray(sent.actions)) return sent;
	return { ...sent, actions: sent.actions.map(withoutFile) };
}

/** The proof of a rule or a macro, to which the IDs of files say nothing. */
export const filesApart = <P>({ lacks, ...proof }: Proof<P>): Proof<P> => ({
	...proof,
	...(lacks && { lacks: (body, params, sent) => lacks(body, params, withoutFiles(sent)) }),
});
