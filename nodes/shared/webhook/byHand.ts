import type { IHookFunctions, INodeProperties } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import { unfound } from './narrowing';

/**
 * For a trigger whose address a person enters at the vendor, because no call sets, finds or removes it:
 * nothing is registered, and nothing has to be taken back. What is known now to let more through than
 * was meant is refused now; `narrowing` are the fields that could.
 */
export function enteredByHand(narrowing: readonly INodeProperties[]) {
	return {
		default: {
			async checkExists(this: IHookFunctions): Promise<boolean> {
				const refusal = unfound(this, narrowing, true);
				if (!refusal) return true;
				// Where publishing fails n8n shows the message alone.
				throw new NodeOperationError(this.getNode(), `${refusal.message}. ${refusal.fix ?? ''}`, {
					level: 'warning',
				});
			},
			async create(): Promise<boolean> {
				return true;
			},
			async delete(): Promise<boolean> {
				return true;
			},
		},
	};
}
