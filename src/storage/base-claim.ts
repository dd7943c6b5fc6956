import type { Claim } from './types';

/** What every claim does, however tabs tell each other. */
export abstract class BaseClaim implements Claim {
  held = false;
  private readonly listeners = new Set<() => void>();

  ended: () => void = () => undefined;

  abstract acquire(steal: boolean): Promise<void>;
  protected abstract letGo(): void;

  release(): void {
    this.letGo();
    this.ended();
  }

  onLost(listener: () => void): void {
    this.listeners.add(listener);
  }

  async take(): Promise<void> {
    if (!this.held) await this.acquire(true);
  }

  protected lose(): void {
    if (!this.held) return;
    this.held = false;
    for (const listener of this.listeners) listener();
  }
}
