const attempts = 3;

/**
 * Measures, and checks what was measured: again, when the check fails, as other programs may have had the machine. What the service does
 * wrong, it does each time. `measure` itself checks what no noise explains, such as lost writes: that fails at once.
 */
export async function undisturbed<Measured>(
  measure: () => Promise<Measured>,
  check: (measured: Measured) => void,
): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    const measured = await measure();
    try {
      check(measured);
      return;
    } catch (error) {
      if (attempt === attempts) throw error;
      process.stdout.write(`Is measured again (${expect.getState().currentTestName}): ${(error as Error).message}\n`);
    }
  }
}
