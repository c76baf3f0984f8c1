import type { Json } from './json';
import type { Answer, ApiRequest } from './request';

/** One vendor API as the engine needs it. */
export interface Api {
	/** The vendor's name in messages. */
	name: string;
	/** Its name in `npm run -s operations`. */
	vendor: string;
	/** The contract document, by file name. */
	document: string;
	/** The credential's type; where a person may choose among several, the parameter that says which. */
	credential: string | CredentialChoice;
	/**
	 * Credential fields that travel with a request, so that an answer or a failure could echo them. They
	 * are blotted out of both. Dots lead into objects.
	 */
	secrets: readonly string[];
	/** Credential fields that a request is made of: IDs and addresses, never secrets. */
	settings?: readonly string[];
	/** The address requests begin with, where the credential's `authenticate` does not put it there. */
	base?(settings: Readonly<Record<string, unknown>>): string;
	/** Reads an answer: the body on success, CallError otherwise. Knows every odd answer. */
	digest(answer: Answer, request: ApiRequest): Json;
	/** Requests a second where the vendor states a limit. Nobody can choose more. */
	requestsPerSecond?: number;
	/** A cautious rate where the vendor states none; *Requests per Second* replaces it. */
	usualRequestsPerSecond?: number;
}

interface CredentialChoice {
	parameter: string;
	/** The credential types, each with the parameter's value that chooses it; without one, the first. */
	types: Readonly<Record<string, string>>;
	/** Types that n8n refreshes itself when a 401 reaches it. */
	refreshed: readonly string[];
}
