/** A vendor's contract: which requests may be sent to it and which answers may come back. */

import { readExamples, readOperations, type Example, type Json, type Operation } from './document';
import { readDocument } from './load';
import { Paths, type Match } from './paths';
import { Requests, type CheckedRequest, type RequestToCheck } from './requests';
import { checkResponse } from './responses';
import { Validators } from './validators';

export type { Example, Operation } from './document';

export type { CheckedRequest } from './requests';

export interface Contract {
	document: Json;
	operations: Operation[];
	operation(id: string): Operation;
	/** Every operation on this method and path; more than one only where keys differ after a `#`. */
	match(method: string, path: string): Match[];
	check(request: RequestToCheck): CheckedRequest;
	checkResponse(operationId: string, status: number, body: unknown): string[];
	/** The answers written in the document. */
	examples(operationId: string): Example[];
}

const loaded = new Map<string, Contract>();

/**
 * The contract in a file, with the overlay beside it; more files of one API are read as one. Read
 * once: it changes no more, and its validators are dear to make.
 */
export function loadContract(...files: [string, ...string[]]): Contract {
	const key = files.join('\n');
	const known = loaded.get(key);
	if (known) return known;
	const contract = createContract(readDocument(...files));
	loaded.set(key, contract);
	return contract;
}

export function createContract(document: Json): Contract {
	const operations = readOperations(document);
	const byId = new Map(operations.map((one) => [one.id, one]));
	const paths = new Paths(operations);
	const validators = new Validators(document);
	const requests = new Requests(paths, validators);

	function operation(id: string): Operation {
		const found = byId.get(id);
		if (!found) throw new Error(`The contract has no operation ${id}`);
		return found;
	}

	return {
		document,
		operations,
		operation,
		match: (method, path) => paths.match(method, path),
		check: (request) => requests.check(request),
		checkResponse: (id, status, body) =>
			checkResponse(document, validators, operation(id), { status, body }),
		examples: (id) => readExamples(document, operation(id)),
	};
}
