/** From a request to its answer: which of the two APIs is meant, who asks, and which handler serves it. */

import { join } from 'node:path';
import { loadContract, type CheckedRequest } from '../contract';
import { answered, type Answer, type Looked, type VendorRequest } from '../server';
import { problem, refusal } from './answers';
import { accountProblem, chatHandlers } from './chat';
import { crmHandlers } from './crm';
import { answerToken, TOKEN_PATH } from './oauth';
import { CHANNEL_SECRET } from './seed';
import { signatureProblem } from './signature';
import type { World } from './world';

export interface AmojoLooked extends Looked {
	checked: CheckedRequest;
	api: 'chat' | 'crm' | 'oauth';
}

const contractFile = (name: string) => join(__dirname, `../../contracts/${name}.openapi.json`);

/** What /api/v4 allows in a second (amojo.md 4). */
const MOST_A_SECOND = 7;

export class Requests {
	private readonly contracts = {
		chat: loadContract(contractFile('amojo')),
		crm: loadContract(contractFile('amocrm')),
	};
	/** When /api/v4 was called in the last second. */
	private recent: number[] = [];

	constructor(private readonly world: World) {}

	look(request: VendorRequest): AmojoLooked {
		const { path } = request;
		if (path === TOKEN_PATH) {
			const checked = { problems: [], pathParameters: {}, query: {}, body: request.body };
			return { api: 'oauth', checked, path, operation: 'token', problems: [] };
		}
		const api = path.startsWith('/api/') ? 'crm' : 'chat';
		const checked = this.contracts[api].check(request);
		if (request.bodyProblem) checked.problems = [request.bodyProblem];
		const { operation, problems } = checked;
		return { api, checked, path, operation: operation?.id, problems };
	}

	answer(request: VendorRequest, { api, checked }: AmojoLooked): Answer {
		return answered(() => {
			if (api === 'oauth') return answerToken(this.world, checked.body);
			return api === 'chat' ? this.answerChat(request, checked) : this.answerCrm(request, checked);
		});
	}

	reset() {
		this.recent = [];
	}

	private answerChat(request: VendorRequest, checked: CheckedRequest): Answer {
		const id = checked.operation?.id ?? '';
		const unsigned = signatureProblem(request, CHANNEL_SECRET);
		// A channel that does not exist has no secret to sign with.
		const stranger = accountProblem(this.world, id, checked.pathParameters);
		if (stranger?.status === 404) return stranger;
		if (unsigned) return refusal(403, unsigned);
		if (stranger) return stranger;
		if (checked.problems.length) return refusal(400, checked.problems.join('; '));
		const handler = chatHandlers[id];
		if (!handler) throw new Error(`No handler for ${id}`);
		return handler(this.world, checked, checked.pathParameters.scope_id ?? '');
	}

	private answerCrm({ headers }: VendorRequest, checked: CheckedRequest): Answer {
		if (this.isTooMuch()) return problem(429, 'Too many requests');
		const token = /^Bearer (.+)$/.exec(headers.authorization ?? '')?.[1] ?? '';
		if (!this.world.state.tokens.has(token)) return problem(401, 'The token is invalid');
		if (headers.cookie) return problem(403, 'No cookies may be sent');
		if (checked.problems.length) return invalid(checked.problems);
		const handler = crmHandlers[checked.operation?.id ?? ''];
		if (!handler) throw new Error(`No handler for ${checked.operation?.id}`);
		return handler(this.world, checked);
	}

	private isTooMuch(): boolean {
		const now = Date.now();
		this.recent = [...this.recent.filter((time) => now - time < 1000), now];
		return this.world.settings.rateLimit && this.recent.length > MOST_A_SECOND;
	}
}

function invalid(problems: readonly string[]): Answer {
	const errors = problems.map((one) => {
		const [path = '', detail = ''] = one.split(/: (.*)/s);
		return { code: 'Invalid', path: path.replace(/^body\.?/, ''), detail };
	});
	const report = { 'validation-errors': [{ request_id: '0', errors }] };
	return problem(400, 'Request validation failed', report);
}
