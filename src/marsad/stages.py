"""One report through the stages, from raw bytes to located claims."""

import contextlib
import functools
import traceback
from collections.abc import Callable, Generator, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import msgspec

from marsad import clean, language, processes, theatres, vocabulary
from marsad.chat import Endpoint, Usage
from marsad.errors import ChatError, UnansweredError
from marsad.gazetteers import Index, Layers, OwnLayer, read_own
from marsad.locate import Gazetteer, GazetteerLocator
from marsad.model import (
    Document,
    Noun,
    Outcome,
    Raw,
    Reading,
    Rejection,
    RejectionReason,
    Sentence,
    Theatre,
    content_id,
)
from marsad.read import Tagged, TextReader, reader_name
from marsad.read.llm import LlmReader, llm_reader_name

if TYPE_CHECKING:
    from marsad.chat.chat import Chat

Result = TypeVar("Result")


class Settings(Noun, frozen=True, kw_only=True):
    """What a run needs to know besides the reports and the record."""

    theatre: str = "syria"
    columns: dict[str, str] = msgspec.field(default_factory=dict)
    languages: tuple[str, ...] = ("en",)
    layer: str = "marsad"  # the language layer, by the names that `language.load` knows
    gazetteer: str = ""  # the index of a user's gazetteers; none if empty
    own: str = ""  # the table of places added to the record; none if empty
    llm: Endpoint | None = None  # the language model that reads; without one the text reader does
    jobs: int = 1


class Stages:
    """The stages from raw bytes to located claims, made once a process.

    The heavy ones are made when first used: a process that only hands out work to others, which
    needs to know the reader's name, is spared 60 MB.
    """

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.theatre: Theatre = theatres.load(settings.theatre)
        self._named = _named(self.theatre, settings)
        self.layers = layers(settings)
        self._language = language.load(settings.layer)
        words = vocabulary.load()
        if settings.llm is None:
            self.reader_name = reader_name(self._language, words, self._named)
        else:
            self.reader_name = llm_reader_name(settings.llm.model, words, self._named)

    @functools.cached_property
    def gazetteer(self) -> Gazetteer:
        """The places of the theatre, of the user's layers and of the world."""
        return Gazetteer(self.theatre, layers=self.layers, units=units(self.settings))

    @functools.cached_property
    def _reader(self) -> TextReader:
        return TextReader(self._language, vocabulary.load(), self._named, self.gazetteer)

    @functools.cached_property
    def _llm(self) -> LlmReader:
        known = (self._language, vocabulary.load(), self._named, self.gazetteer)
        return LlmReader(self._chat, self._endpoint.model, *known)

    @functools.cached_property
    def _chat(self) -> "Chat":
        from marsad.chat.chat import Chat  # brings an HTTP client, which most runs do without

        return Chat(self._endpoint)

    @property
    def _endpoint(self) -> Endpoint:
        if self.settings.llm is None:
            raise ValueError("the settings name no language model")
        return self.settings.llm

    @functools.cached_property
    def _locator(self) -> GazetteerLocator:
        return GazetteerLocator(self.gazetteer)

    @property
    def usage(self) -> Usage | None:
        """What was asked of a language model in this process, None where none reads."""
        return self._chat.usage if self.settings.llm else None

    def outcome(self, raw: Raw) -> Outcome | Rejection:
        """Return what one raw report becomes, read by the text reader."""
        return self.outcomes([raw])[0]

    def outcomes(self, raws: Sequence[Raw]) -> list[Outcome | Rejection]:
        """Return what raw reports become, in their order, read by the text reader.

        It is what each would become alone; their sentences are parsed together, which is faster.
        """
        begun = [_guarded(raw, functools.partial(self._tagged, raw)) for raw in raws]
        tagged = [each for each in begun if not isinstance(each, Rejection)]
        parsed = _guarded(raws[0], lambda: list(self._reader.parsed(tagged))) if tagged else []
        if isinstance(parsed, Rejection):
            if len(raws) == 1:
                return [parsed]
            return [self.outcome(raw) for raw in raws]  # the fault is one report's own
        sentences = iter(parsed)
        return [
            each if isinstance(each, Rejection) else self._finished(raw, each, next(sentences))
            for raw, each in zip(raws, begun, strict=True)
        ]

    def _tagged(self, raw: Raw) -> Tagged | Rejection:
        document = clean.clean(raw, languages=self.settings.languages)
        return document if isinstance(document, Rejection) else self._reader.tagged(document)

    def _finished(
        self, raw: Raw, tagged: Tagged, sentences: Sequence[Sentence]
    ) -> Outcome | Rejection:
        return self._outcome(raw, tagged.document, lambda: self._reader.reading(tagged, sentences))

    def asked(self, raws: Iterable[Raw]) -> Generator[Outcome | Rejection, None, None]:
        """Yield what raw reports become, in their order, read by the language model.

        Threads do nothing but ask, several at once; all else is done here, for the gazetteers'
        files are one thread's. Raises ChatError if the model cannot be asked.
        """
        reader = self._llm

        def ask(report: tuple[Raw, Document | Rejection]) -> Callable[[], Outcome | Rejection]:
            """Ask about one report, and return what is left to do."""
            raw, document = report
            if isinstance(document, Rejection):
                return lambda: document
            said = _guarded(raw, lambda: reader.ask(document))
            if isinstance(said, Rejection):
                return lambda: said
            return lambda: self._outcome(raw, document, lambda: reader.reading(document, said))

        cleaned = ((raw, self._cleaned(raw)) for raw in raws)
        with contextlib.closing(
            processes.in_threads(ask, cleaned, self._endpoint.at_once)
        ) as finishes:
            for finish in finishes:
                yield finish()

    def _cleaned(self, raw: Raw) -> Document | Rejection:
        return _guarded(raw, lambda: clean.clean(raw, languages=self.settings.languages))

    def _outcome(
        self, raw: Raw, document: Document, read: Callable[[], Reading]
    ) -> Outcome | Rejection:
        reading = _guarded(raw, lambda: self._locator.locate(document, read()))
        if isinstance(reading, Rejection):
            return reading
        return Outcome(document=document, raw=raw, reading=reading)


def _guarded(raw: Raw, work: Callable[[], Result]) -> Result | Rejection:
    """Return what some work on one report gives, or why it gives nothing.

    A fault of ours in one report is told as its rejection: it does not end a run over many.
    """
    try:
        return work()
    except ChatError:
        raise  # every other report would meet the same
    except UnansweredError as error:
        return Rejection(where=raw.where, reason=RejectionReason.UNANSWERED, detail=str(error))
    except Exception as error:
        place = traceback.extract_tb(error.__traceback__)[-1]
        fault = " ".join(f"{type(error).__name__} in {place.name}: {error}".split())
        detail = f"a fault of Marsad, please tell its makers ({fault[:200]})"
        return Rejection(where=raw.where, reason=RejectionReason.FAULT, detail=detail)


@functools.lru_cache(maxsize=4)
def _stages(settings: bytes, own: bytes) -> Stages:
    del own  # what the table of own places held: with other places these are other stages
    return Stages(msgspec.json.decode(settings, type=Settings))


def stages(settings: Settings) -> Stages:
    """Return the stages for these settings, made once in this process."""
    own = Path(settings.own) if settings.own else None
    held = own.read_bytes() if own and own.is_file() else b""
    return _stages(msgspec.json.encode(settings), held)


def _named(theatre: Theatre, settings: Settings) -> Theatre:
    """Return the theatre with a digest of the user's gazetteers too, for the reader's name.

    What was read with other gazetteers is told apart by it, and read anew.
    """
    index = units(settings)
    if index is None:
        return theatre
    digest = content_id("t", theatre.digest, index.digest)
    return msgspec.structs.replace(theatre, digest=digest)


def layers(settings: Settings) -> Layers:
    """Return what was added to the theatre's places: to the record, and by the user."""
    return Layers(OwnLayer(read_own(Path(settings.own)) if settings.own else ()), units(settings))


def units(settings: Settings) -> Index | None:
    """Return the index of the user's gazetteers, which may hold outlines of units."""
    return Index(Path(settings.gazetteer)) if settings.gazetteer else None
