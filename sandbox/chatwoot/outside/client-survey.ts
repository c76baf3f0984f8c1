/** The page on which a customer rates a conversation: HTML and nothing else. */

import { Refusal } from '../answers';
import type { OutsideHandlers } from './call';

const PAGE = `<!DOCTYPE html>
<html lang="en">
<head>
<title>Chatwoot</title>
<script>window.globalConfig = {"BRAND_NAME":"Chatwoot"}</script>
</head>
<body><div id="app"></div></body>
</html>
`;

export const clientSurvey: OutsideHandlers = {
	'get-csat-survey-page': ({ accept }) => {
		if (!accept.includes('html'))
			throw new Refusal({ status: 406, body: { status: 406, error: 'Not Acceptable' } });
		return { status: 200, headers: { 'content-type': 'text/html; charset=utf-8' }, body: PAGE };
	},
};
