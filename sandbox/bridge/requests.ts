/** From a request to its answer: whether it bears the token, what the contract says to it, which endpoint serves it. */

import type { CheckedRequest, Contract } from '../contract';
import { answered, exampleAnswer, type Answer, type Looked, type VendorRequest } from '../server';
import { fail } from './answers';
import { endpoints } from './endpoints';
import type { World } from './world';

export interface BridgeLooked extends Looked {
	checked: CheckedRequest;
}

export class Requests {
	constructor(
		private readonly world: World,
		private readonly contract: Contract,
		private readonly token: string,
	) {}

	look(request: VendorRequest): BridgeLooked {
		const checked = this.contract.check(request);
		if (request.bodyProblem) checked.problems = [request.bodyProblem];
		const { operation, problems } = checked;
		return { checked, path: request.path, operation: operation?.id, problems };
	}

	answer(request: VendorRequest, looked: BridgeLooked): Answer {
		const made = this.refusal(request, looked) ?? this.act(looked);
		return this.world.settings.failWithOk ? { ...made, status: 200 } : made;
	}

	example(operation: string, name: string): Answer {
		return exampleAnswer(this.contract, operation, name);
	}

	/** The HTTP statuses are assumed: the document names none. */
	private refusal({ headers }: VendorRequest, { checked }: BridgeLooked): Answer | undefined {
		if (headers.authorization !== `Bearer ${this.token}`) return fail('Unauthorized', 401);
		if (!checked.operation) return fail('There is no such endpoint', 404);
		return checked.problems.length ? fail(checked.problems.join('; ')) : undefined;
	}

	private act({ checked }: BridgeLooked): Answer {
		const endpoint = endpoints[checked.operation?.id ?? ''];
		if (!endpoint) throw new Error(`No handler for ${checked.operation?.id}`);
		return answered(() =>
			endpoint(this.world, { ...checked.query, ...(checked.body as object | undefined) }),
		);
	}
}
