/** From a request to its answer: whose key it bears, what the contract says to it, which action serves it. */

import type { CheckedRequest, Contract } from '../contract';
import { asObject } from '../contract/document';
import { answered, exampleAnswer, type Answer, type Looked, type VendorRequest } from '../server';
import { actions } from './actions';
import { DONE } from './actions/handler';
import { fail, success } from './answers';
import { readInput } from './input';
import type { Permission } from './state';
import type { World } from './world';

export interface SalebotLooked extends Looked {
	key: string;
	checked: CheckedRequest;
}

export class Requests {
	/** The fields of each action's body. */
	private readonly known: Map<string, Set<string>>;

	constructor(
		private readonly world: World,
		private readonly contract: Contract,
	) {
		this.known = new Map(
			contract.operations.map(({ id, body }) => [
				id,
				new Set(Object.keys(asObject(asObject(body?.schema).properties))),
			]),
		);
	}

	look(request: VendorRequest): SalebotLooked {
		const [, key = '', path] = /^\/api\/([^/]*)(\/.*)?$/.exec(request.path) ?? [];
		const checked = this.contract.check({ ...request, path: path ?? request.path });
		if (request.bodyProblem) checked.problems = [request.bodyProblem];
		const { operation, problems } = checked;
		return { key, checked, path: path ?? '/', operation: operation?.id, problems };
	}

	answer(looked: SalebotLooked): Answer {
		return this.refusal(looked) ?? this.act(looked);
	}

	example(operation: string, name: string): Answer {
		return exampleAnswer(this.contract, operation, name);
	}

	/** What a wrong key, a missing permission and a wrong request are answered with is assumed. */
	private refusal({ key, checked }: SalebotLooked): Answer | undefined {
		const granted = this.world.state.keys.get(key);
		if (!granted) return fail('api_key not found', 401);
		const needed = checked.operation?.definition['x-permission'] as Permission | undefined;
		if (needed && !granted.includes(needed))
			return fail(`api_key has no permission ${needed}`, 403);
		return checked.problems.length ? fail(checked.problems.join('; '), 400) : undefined;
	}

	private act({ checked }: SalebotLooked): Answer {
		const { world } = this;
		const action = checked.operation?.id ?? '';
		const handler = actions[action];
		if (!handler) throw new Error(`No handler for ${action}`);
		return answered(() => {
			const fields = this.known.get(action) ?? new Set<string>();
			const answer = handler(world, readInput(action, checked.query, checked.body, fields));
			if (answer !== DONE) return answer;
			return world.settings.plainOk ? { status: 200, body: 'ok' } : success();
		});
	}
}
