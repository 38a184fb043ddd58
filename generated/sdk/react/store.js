export function storeOf(value) {
    const listeners = new Set();
    return {
        get: () => value,
        set(now) {
            value = now;
            for (const listener of listeners)
                listener();
        },
        subscribe(listener) {
            listeners.add(listener);
            return () => listeners.delete(listener);
        },
    };
}
