"""Errors that name the fault and the remedy."""


class MarsadError(Exception):
    """The root of all errors that Marsad raises on purpose; `exit_code` is the command line's."""

    exit_code = 2


class InputError(MarsadError):
    """A path, option or table that cannot be used as given."""


class TheatreError(MarsadError):
    """A theatre's or vocabulary's data file that breaks its own rules."""


class RecordError(MarsadError):
    """The record, or a server, cannot be reached or read."""

    exit_code = 3


class ProcessError(MarsadError):
    """A process that did part of the work was killed; what was written before is kept."""

    exit_code = 3


class ChatError(MarsadError):
    """A language model cannot be asked, or its answers not kept; what was read before is kept."""

    exit_code = 3


class UnansweredError(MarsadError):
    """One question that a language model gave no usable answer to; others may fare better."""
