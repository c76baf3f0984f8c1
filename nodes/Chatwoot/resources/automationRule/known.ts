import { CallError } from '../../../shared/vocabulary/errors';
import type { JsonMap } from '../../../shared/vocabulary/json';
import type { Session } from '../../../shared/vocabulary/session';
import { listAt } from '../../answers/digest';
import { at } from '../../answers/proofs';
import type { InAccount } from '../../apis/account';
import { accountPath } from '../../apis/account';
import type { Acting } from '../../calls/known';
import { actionsAreKnown } from '../../calls/known';
import { isOwn } from '../../fields/rules/operators';

interface Comparing extends InAccount {
	conditions?: JsonMap[];
	conditionsJson?: JsonMap[];
}

/**
 * Looks whether conditions of a rule that do not say whose attribute they compare mean one of contacts, where
 * the server looks for it: any other it takes, and carries the rule out as if the condition were not there.
 */
async function conditionsAreKnown(session: Session, params: Comparing): Promise<void> {
	for (const { attribute_key: key, custom_attribute_type: of } of params.conditions ??
		params.conditionsJson ??
		[]) {
		if ((of ?? '') !== '' || !isOwn(String(key), 'rule')) continue;
		const path = accountPath(params, '/custom_attribute_definitions');
		const known = listAt()(
			await session.once(
				path,
				async () => await session.send({ method: 'GET', path, idempotent: true }),
			),
		).filter((one) => at(one, 'attribute_key') === key);
		const models = known.map((one) => String(at(one, 'attribute_model')));
		if (known.length === 0 || models.includes('contact_attribute')) continue;
		throw new CallError(`"${String(key)}" is no attribute of contacts`, {
			cause: 'configuration-invalid',
			fix: `Chatwoot would pass over the condition, so that the rule always holds; nothing was sent. Choose it from the list, write ${String(models[0])}:${String(key)}, or add custom_attribute_type to the JSON.`,
		});
	}
}

/** Looks whether a rule means what the account has. */
export async function ruleIsKnown(session: Session, params: Acting & Comparing): Promise<void> {
	await actionsAreKnown(session, params);
	await conditionsAreKnown(session, params);
}
