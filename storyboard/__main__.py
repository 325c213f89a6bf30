"""The entry of the command line. Ctrl-C and SIGTERM end it with a sentence instead of a traceback, at any moment."""

import sys


def main() -> int:
    """Run the command line and return its exit code."""
    try:
        from storyboard.basics import interrupts

        interrupts.handle()
        from storyboard.cli import main as run

        code = run()
        interrupts.release()
        return code
    except KeyboardInterrupt:
        print("\ninterrupted; run the same command again to resume", file=sys.stderr)
        return 130


if __name__ == "__main__":
    sys.exit(main())
