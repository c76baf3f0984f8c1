import type { Json, JsonMap } from '../../../shared/vocabulary/json';
import { isMap } from '../../../shared/vocabulary/json';
import type { Lack } from '../../../shared/vocabulary/proof';
import { at, unlike } from '../../answers/proofs';

/** What may be sent of a portal's settings; answers tell more of each language than its code. */
export function languagesIn(body: Json): JsonMap {
	const listed = at(body, 'config.allowed_locales');
	const codes = Array.isArray(listed)
		? listed.map((one) => (isMap(one) ? (one.code ?? null) : one))
		: [];
	const first = at(body, 'config.default_locale');
	return {
		...(codes.length > 0 && { allowed_locales: codes }),
		...(typeof first === 'string' && { default_locale: first }),
		...draftsIn(listed),
		...Object.fromEntries(
			['layout', 'show_author', 'social_profiles', 'locale_translations']
				.map((name) => [name, at(body, `config.${name}`)] as const)
				.filter(([, value]) => value !== undefined),
		),
	};
}

/** Older servers do not tell which languages are drafts, and keep none. */
function draftsIn(listed: Json | undefined): JsonMap {
	const languages = Array.isArray(listed) ? listed.filter(isMap) : [];
	if (!languages.some((one) => 'draft' in one)) return {};
	return {
		draft_locales: languages.filter(({ draft }) => draft === true).map(({ code }) => code ?? null),
	};
}

/** An answer as it would be sent: it tells of each language by itself whether it is a draft. */
export function withDrafts(body: Json): Json {
	if (!isMap(body) || !isMap(body.config)) return body;
	return { ...body, config: { ...body.config, ...draftsIn(body.config.allowed_locales) } };
}

/** Of an inbox without a live chat the server keeps nothing, and says nothing. */
export const withoutChat = (body: Json, inboxId: number | undefined): Lack | undefined =>
	unlike(
		body,
		{ 'inbox.id': inboxId },
		"Choose a 'Live Chat Inbox' of the type Website: Chatwoot passes over others.",
	);

/** A picture that the server does not know is passed over, and the logo of before stays. */
export const withoutLogo = (body: Json, blobId: string | undefined): Lack | undefined =>
	unlike(
		body,
		{ 'logo.blob_id': blobId },
		"Give the 'blob_id' that 'File: Upload' has put out as 'Logo': Chatwoot passes over others.",
	);
