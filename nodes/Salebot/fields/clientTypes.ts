import type { INodePropertyOptions } from 'n8n-workflow';

/** The one client type without a bot: its group_id is sent empty (salebot.txt:871). */
export const TELEPHONY = 13;

/** Its clients are known by their phones. */
export const WHATSAPP = 6;

/** Its bots are told by name. */
export const TELEGRAM = 1;

const NAMES: Array<[name: string, value: number]> = [
	['Avito', 7],
	['Cian', 19],
	['Email', 14],
	['Facebook', 3],
	['Instagram', 10],
	['JivoSite', 11],
	['MAX', 20],
	['Odnoklassniki', 8],
	['Online Chat', 5],
	['Talk-Me', 4],
	['Telegram', TELEGRAM],
	['Telegram Account', 21],
	['Telegram Business', 16],
	['Telephony', TELEPHONY],
	['TikTok', 22],
	['Viber', 2],
	['VK', 0],
	['WhatsApp', WHATSAPP],
	['Yula', 12],
];

/** Messengers by number (salebot.md C.4). */
export const CLIENT_TYPES: INodePropertyOptions[] = NAMES.map(([name, value]) => ({ name, value }));

/** The messenger's name, or undefined for a number that is not known. */
export function clientTypeName(type: unknown): string | undefined {
	return NAMES.find(([, value]) => value === Number(type))?.[0];
}
