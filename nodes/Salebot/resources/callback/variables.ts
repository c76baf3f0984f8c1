import type { Draft } from '../../../shared/vocabulary/types';
import { setAt } from '../../../shared/vocabulary/safe';
import { InputError } from '../../../shared/vocabulary/errors';
import type { Variables } from '../../fields/variables';
import { variableFieldsIn, variablesOf } from '../../fields/variables';

/** Extra keys of a callback, which Salebot saves as variables (salebot.md A.2). */
export const extraVariableFields = variableFieldsIn(
	'body:*',
	'Salebot saves them as variables. A name with the prefix "client." goes to the client, any other to the deal.',
);

/** Names that mean something to a callback, so that no variable can bear them (salebot.md A.2). */
const RESERVED = new Set([
	'bot_id',
	'client_email',
	'client_id',
	'client_phone',
	'email',
	'email_id_bot',
	'group_id',
	'message',
	'name',
	'phone',
	'resume_bot',
	'send_time',
	'time_shift',
	'user_id',
]);
/** Spreads the variables over the body, beside the callback's own keys. */
export function extraVariables(params: Variables, { body }: Draft): void {
	delete body['*'];
	for (const [name, value] of Object.entries(variablesOf(params))) {
		if (RESERVED.has(name)) {
			throw new InputError(
				`A row of 'Variables' cannot be called "${name}"`,
				`Salebot takes "${name}" as a setting of the call. Rename the variable, or use the field of that name.`,
			);
		}
		setAt(body, [name], value, 'Variables');
	}
}
