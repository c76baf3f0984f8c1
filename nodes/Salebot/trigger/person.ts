import type { Json, JsonMap } from '../../shared/vocabulary/json';
import { isMap } from '../../shared/vocabulary/json';
import type { Scalar } from '../../shared/webhook/scalars';
import { mapOf, scalarOf } from '../../shared/webhook/scalars';

/** Where a body may say what it says: at its top, or below `data`. */
export function placesIn(body: Json): JsonMap[] {
	const fields = mapOf(body);
	return [fields, mapOf(fields.data)];
}

/** The first value that any of the names has at any of the places. */
export function firstAt(places: readonly JsonMap[], ...names: string[]): Scalar {
	const values = places.flatMap((place) => names.map((name) => scalarOf(place[name])));
	return values.find((value) => value !== null && value !== '') ?? null;
}

/** What is said about the client as a whole; undefined where there is no such object. */
export function clientIn(body: Json): JsonMap | undefined {
	return placesIn(body)
		.map(({ client }) => client)
		.find(isMap);
}

const CLIENT_ID = ['client_id', 'clientId'];
/** Salebot writes `recepient`. */
const PLATFORM_ID = ['platform_id', 'platformId', 'recepient', 'recipient'];

export interface Person {
	clientId: Scalar;
	/** The client's ID in the messenger. */
	platformId: Scalar;
}

/** Whom a body is about, however it says so. */
export function personIn(body: Json): Person {
	const [top = {}, data = {}] = placesIn(body);
	const client = mapOf(clientIn(body));
	return {
		clientId:
			firstAt([top], ...CLIENT_ID) ?? firstAt([client], 'id') ?? firstAt([data], ...CLIENT_ID),
		platformId: firstAt([top], ...PLATFORM_ID) ?? firstAt([client, data], ...PLATFORM_ID),
	};
}

/** Whether a body says anything of a client. */
export function isOfClient(body: Json): boolean {
	const { clientId, platformId } = personIn(body);
	return clientIn(body) !== undefined || clientId !== null || platformId !== null;
}
