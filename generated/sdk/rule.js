/** The parts in the order in which the service writes them. */
const names = {
    frequency: 'FREQ',
    interval: 'INTERVAL',
    byDay: 'BYDAY',
    byMonthDay: 'BYMONTHDAY',
    byMonth: 'BYMONTH',
    bySetPosition: 'BYSETPOS',
    count: 'COUNT',
    until: 'UNTIL',
    weekStart: 'WKST',
};
/**
 * Writes the `recurrence` of a task: `writeRule({ frequency: 'WEEKLY', byDay: ['MO', 'TH'] })` is `FREQ=WEEKLY;BYDAY=MO,TH`. The service says
 * which values it does not take.
 *
 * @throws {RangeError} if `until` is neither a day nor a time
 */
export function writeRule(rule) {
    return Object.keys(names)
        .map((name) => {
        const value = name === 'until' && rule.until ? writeUntil(rule.until) : String(rule[name] ?? '');
        return value && `${names[name]}=${value}`;
    })
        .filter(Boolean)
        .join(';');
}
/**
 * Reads the `recurrence` of a task.
 *
 * @throws {SyntaxError} if it is not an RRULE, or has parts that are not known here
 */
export function readRule(recurrence) {
    const rule = {};
    for (const part of recurrence.split(';')) {
        const [, key, value = ''] = /^([A-Z]+)=([\w,+-]+)$/.exec(part) ?? [];
        const name = Object.keys(names).find((each) => names[each] === key);
        if (!name)
            throw new SyntaxError(`${recurrence} has an unknown part: ${part}`);
        rule[name] = readPart(name, value);
    }
    if (!rule.frequency)
        throw new SyntaxError(`${recurrence} has no FREQ.`);
    return rule;
}
function readPart(name, value) {
    if (name === 'interval' || name === 'count')
        return Number(value);
    if (name === 'byDay')
        return value.split(',');
    if (name.startsWith('by'))
        return value.split(',').map(Number);
    return name === 'until' ? readUntil(value) : value;
}
function writeUntil(until) {
    const text = new Date(until).toISOString();
    return (until.length === 10 ? text.slice(0, 10) : text).replace(/[-:]|\.\d+/g, '');
}
/** As a due date in a reply: 20261231 is 2026-12-31. */
const readUntil = (text) => text.replace(/^(\d{4})(\d\d)(\d\d)/, '$1-$2-$3').replace(/T(\d\d)(\d\d)(\d\d)Z$/, 'T$1:$2:$3.000Z');
