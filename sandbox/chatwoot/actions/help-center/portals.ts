/** Portals; what is in one goes with it. */

import { EMPTY, notFound, ok, rails } from '../../answers';
import type { Fields } from '../../state';
import { userOf, type Call, type Handlers } from '../../world';
import { changed, given, made, rowsOf } from '../rows';
import { article, category, countsOf, inPortal, portal, portalNamed } from './kinds';

/** The live chat of a portal is named beside the wrapper; of an inbox that has none nothing is kept, nor said. */
function chatIn({ body, state }: Call): Fields {
	if (!('inbox_id' in body)) return {};
	if (!body.inbox_id) return { inbox_id: null };
	const inbox = state.inboxes.get(Number(body.inbox_id));
	if (!inbox) throw notFound();
	return inbox.channel_type === 'Channel::WebWidget' ? { inbox_id: inbox.id } : {};
}

/** The logo is named beside the wrapper, too; what was not uploaded changes nothing. */
const logoIn = ({ body, state }: Call): Fields =>
	state.blobs.has(String(body.blob_id)) ? { logo: body.blob_id } : {};

export const portals: Handlers = {
	'get-portal': (call) => {
		const payload = rowsOf(call, portal).map((row) => portal.shown(call, row));
		return ok({ payload, meta: { current_page: 1, portals_count: payload.length } });
	},
	'add-new-portal-to-account': (call) => {
		const fields = { ...given(call, portal), ...chatIn(call), ...logoIn(call) };
		return ok(portal.shown(call, made(call, portal, fields)));
	},
	'get-a-portal': (call) => {
		const row = portalNamed(call, call.path.portal);
		const { locale } = call.query;
		const own = inPortal(call, article, row).filter((one) => !locale || one.locale === locale);
		const shown = portal.shown(call, row);
		const counts = countsOf(own, userOf(call.actor)?.id);
		return ok({ ...shown, meta: { ...(shown.meta as Fields), ...counts } });
	},
	'update-portal-to-account': (call) => {
		const { id } = portalNamed(call, call.path.id);
		const row = changed({ ...call, path: { id: String(id) } }, portal, {
			...given(call, portal),
			...chatIn(call),
			...logoIn(call),
		});
		return ok(portal.shown(call, row));
	},
	/** It sets a column that there is not. */
	'archive-a-portal': (call) => {
		portalNamed(call, call.path.portal);
		throw rails(500);
	},
	'delete-a-portal': (call) => {
		const { id } = portalNamed(call, call.path.portal);
		call.state.tables.of(portal.table).delete(id);
		for (const kind of [category, article])
			for (const row of rowsOf(call, kind))
				if (row.portal_id === id) call.state.tables.of(kind.table).delete(row.id);
		return EMPTY;
	},
};
