const LOCAL_HOST = /^(localhost|127\.\d+\.\d+\.\d+|\[?::1\]?|0\.0\.0\.0)$/i;

/** Whether an address leads to this very machine only. */
export function isLocalAddress(address: string): boolean {
	const host = /^https?:\/\/(?:[^@/]*@)?(\[[^\]]*\]|[^:/?#]+)/i.exec(address)?.[1];
	return host !== undefined && LOCAL_HOST.test(host);
}
