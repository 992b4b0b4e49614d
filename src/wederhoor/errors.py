"""What can go wrong, and what the caller should do about it.

WederhoorError
├── InputError        fix the input: one source could not be read; the others can still be processed
│   ├── BudgetError   the source costs too much to go on with; what was read of it stays read
│   ├── AmbiguityError the beginning of several ids; give more of one
│   └── DamageError   an archive is not as it was written; take the copy from a backup
├── SetupError        fix the installation or an option: nothing can be processed as asked
├── AuditError        a span does not fit its text: a fault of this program, stop and report it
└── EvaluationError   fix the gold, the floors or the dossier that is measured
"""

from __future__ import annotations

from typing import Self


class WederhoorError(Exception):
    """The root of everything that this package raises on purpose."""


class InputError(WederhoorError):
    """A source that cannot be read; ``str()`` is one line that names it and says what to do."""

    def __init__(self, source: str, problem: str, advice: str) -> None:
        super().__init__(f"{source}: {problem}; {advice}")
        self.source = source
        self.problem = problem
        self.advice = advice

    def __reduce__(self) -> tuple[type[Self], tuple[str, str, str]]:
        # for other processes: an exception is made anew from its arguments, of which the message is none
        return type(self), (self.source, self.problem, self.advice)


class BudgetError(InputError):
    """A source that unpacks to more, or takes longer, than its limits allow."""


class AmbiguityError(InputError):
    """The beginning of more ids than one; the advice names them."""


class DamageError(InputError):
    """An archive, or a part of it, that is not as it was written."""


class SetupError(WederhoorError):
    """A missing pipeline, an unknown language, an option that makes no sense."""


class AuditError(WederhoorError):
    """Spans that are not what stands in the stored article; ``str()`` names each."""


class EvaluationError(WederhoorError):
    """A gold bundle, a floors file or a dossier that does not fit the others."""
