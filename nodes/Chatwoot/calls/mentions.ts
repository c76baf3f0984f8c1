import type { Json, JsonMap } from '../../shared/vocabulary/json';
import type { Session } from '../../shared/vocabulary/session';
import type { OfGroup } from '../apis/account';
import { isAt, phoneAt } from '../whatsapp';
import { contactOf, membersOf, noMember } from './members';
import { findExactly } from './people';

interface Wanted extends OfGroup {
	inboxId?: number;
	mentions?: Json[];
	mentionAll?: boolean;
}

/** The text with its mentions as Chatwoot marks them up (chatwoot.md 1.1). */
export async function withMentions(
	session: Session,
	params: Wanted,
	content: string,
): Promise<string> {
	const { mentions = [], mentionAll } = params;
	const members = mentions.length > 0 ? await membersOf(session, params) : [];
	const links: Array<{ at: string; link: string }> = [];
	for (const given of mentions) {
		const value = String(given).trim();
		// Who has just been let in is a contact already, but a member only after the next sync.
		const person = memberNamed(members, value) ?? (await contactNamed(session, params, value));
		if (!person) throw noMember(value);
		links.push({ at: `@${value}`, link: linkTo(person) });
	}
	if (mentionAll) links.push({ at: '@all', link: '[@all](mention://contact/0/all)' });
	return placed(content, links);
}

/** A mention that somebody has marked up already, and an address. */
const WHOLE = /\[@[^\]]*\]\(mention:\/\/[^)]*\)|[A-Za-z][A-Za-z\d+.-]*:\/\/\S+/;

/** Behind a number, what makes a longer phone of it, written in groups: so many more digits at least. */
const MORE_DIGITS = '(?!(?:[ \\u00a0()\\u2011-]{0,2}\\d){7})';

const verbatim = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/**
 * Puts each link where its sign stands alone: not inside an address or a longer word or number. What
 * is nowhere in the text comes behind it.
 */
export function placed(
	content: string,
	links: ReadonlyArray<{ at: string; link: string }>,
): string {
	if (links.length === 0) return content;
	// A longer value may begin with a shorter one.
	const signs = [...links].sort((a, b) => b.at.length - a.at.length);
	const any = signs.map(({ at }) => verbatim(at) + (/\d$/.test(at) ? MORE_DIGITS : '')).join('|');
	// Before it no word, no address and no file name; behind it neither their continuation. Some scripts
	// join the parts of a word by a sign without width.
	const alone = `(?<![\\p{L}\\p{M}\\p{N}_@/\\u200c\\u200d]|[\\p{L}\\p{N}_][.+=-])(?:${any})(?![\\p{L}\\p{M}\\p{N}_@\\u200c\\u200d]|[.+/-][\\p{L}\\p{N}]|[:,]\\p{N})`;
	const used = new Set<string>();
	const text = content.replace(new RegExp(`${WHOLE.source}|${alone}`, 'gu'), (found) => {
		const link = signs.find(({ at }) => at === found)?.link ?? found;
		used.add(link);
		return link;
	});
	// Whoever is named twice, once by phone and once by ID, is mentioned behind the text but once.
	const behind = [...new Set(links.map(({ link }) => link))].filter((link) => !used.has(link));
	return [text, ...behind].filter((part) => part !== '').join(' ');
}

function memberNamed(members: readonly JsonMap[], value: string): JsonMap | undefined {
	const found =
		members.find((member) => String(contactOf(member).id) === value) ??
		members.find((member) => isAt(contactOf(member), value)) ??
		members.find((member) => String(member.id) === value);
	return found && contactOf(found);
}

/** The contact with a phone, JID or LID; a bare number may be any record's ID and is not looked up. */
async function contactNamed(
	session: Session,
	params: Wanted,
	value: string,
): Promise<JsonMap | undefined> {
	const [, lid] = /^(\d+)(?::\d+)?@lid$/i.exec(value) ?? [];
	if (lid !== undefined) return await findExactly(session, params, { identifier: `${lid}@lid` });
	const phoneNumber = phoneAt(value);
	return phoneNumber === undefined
		? undefined
		: await findExactly(session, params, { phoneNumber });
}

function linkTo({ id, name, phone_number: phone }: JsonMap): string {
	// Brackets, what hides them and line ends would end the name early; half a character, as where a name
	// was cut off, cannot be encoded.
	const shown =
		String(name ?? phone ?? id)
			.replace(/[[\]\\]|\p{Surrogate}/gu, '')
			.replace(/\s+/g, ' ')
			.trim() || String(id);
	return `[@${shown}](mention://contact/${id}/${urlEncoded(shown)})`;
}

/** As Chatwoot does it: a bracket left as it is would end the mention in the middle of the name. */
function urlEncoded(text: string): string {
	return encodeURIComponent(text).replace(
		/[!'()*]/g,
		(sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
	);
}
