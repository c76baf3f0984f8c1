import { parseArgs } from 'node:util';
import { demo } from './demo';
import { runProgram } from '../../harness/n8n/lifecycle';
import { once } from './once';
import { Halt } from '../../harness/n8n/say';

/** What `npm start` may be told. */
const usage = `npm start                    n8n with these nodes, and the vendors' sandbox beside it
npm start -- --port <port>   the editor on another port than 5678
npm start -- --fresh         forget the data of earlier starts first
npm start -- --once          run every example and every end-to-end check, then stop
npm start -- --once <name> …  only those of these names
npm start -- --once --n8n lowest   the same in the oldest n8n that is supported`;

const options = {
	once: { type: 'boolean', default: false },
	fresh: { type: 'boolean', default: false },
	port: { type: 'string', default: '5678' },
	n8n: { type: 'string', default: 'newest' },
} as const;

function choices() {
	try {
		const { values, positionals: names } = parseArgs({ options, allowPositionals: true });
		const { once: isOnce, fresh, port, n8n } = values;
		if (names.length > 0 && !isOnce) throw new Error(`${names.join(' ')} needs --once.`);
		if (!/^[1-9]\d{0,4}$/.test(port)) throw new Error(`${port} is no port.`);
		if (n8n === 'newest' || (n8n === 'lowest' && isOnce)) {
			return { isOnce, fresh, port: Number(port), end: n8n, names } as const;
		}
		throw new Error(`--n8n is newest or, with --once, lowest.`);
	} catch (error) {
		throw new Halt(`${(error as Error).message}\nWhat there is:\n\n${usage}`);
	}
}

runProgram(async () => {
	const { isOnce, fresh, port, end, names } = choices();
	return isOnce ? await once(end, names) : await demo(port, fresh);
});
