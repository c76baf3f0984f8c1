import type { IExecuteFunctions, INodeType } from 'n8n-workflow';

/** A node that notes how long nothing else had its turn while it ran. */
interface Watched {
	node: INodeType;
	/** Of the processor, so that it tells nothing of how busy the machine is. */
	longestMs(): number;
}

export function watched(type: INodeType): Watched {
	let longest = 0;
	const node: INodeType = Object.create(type);
	node.execute = async function execute(this: IExecuteFunctions) {
		let last = process.cpuUsage();
		const tick = () => {
			const { user, system } = process.cpuUsage(last);
			longest = Math.max(longest, (user + system) / 1000);
			last = process.cpuUsage();
		};
		const timer = setInterval(tick, 1);
		try {
			return (await type.execute?.call(this)) ?? null;
		} finally {
			tick();
			clearInterval(timer);
		}
	};
	return { node, longestMs: () => longest };
}
