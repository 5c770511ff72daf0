"""What training does to treebank sentences before the network sees them."""

import random
from pathlib import Path

import pytest
from training import names, noise, patterns, treebank
from training.renamed import renamed
from training.retokenise import retokenise
from training.scores import spans
from training.splitting import splitting
from training.treebank import Gold

CONLLU = """\
# newdoc
# sent_id = one
# text = Omar al-Haddad didn't leave, Russia-backed troops did.
1\tOmar\t_\tPROPN\tNNP\t_\t7\tnsubj\t_\tEntity=(1-person-new-x-x-x-x
2\tal\t_\tPROPN\tNNP\t_\t1\tflat\t_\tSpaceAfter=No
3\t-\t_\tPUNCT\tHYPH\t_\t4\tpunct\t_\tSpaceAfter=No
4\tHaddad\t_\tPROPN\tNNP\t_\t1\tflat\t_\tEntity=1)
5-6\tdidn't\t_\t_\t_\t_\t_\t_\t_\t_
5\tdid\t_\tAUX\tVBD\t_\t7\taux\t_\t_
6\tnot\t_\tPART\tRB\t_\t7\tadvmod\t_\t_
7\tleave\t_\tVERB\tVB\t_\t0\troot\t_\tSpaceAfter=No
8\t,\t_\tPUNCT\t,\t_\t13\tpunct\t_\t_
9\tRussia\t_\tPROPN\tNNP\t_\t11\tobl\t_\tSpaceAfter=No|Entity=(2-place-new-x-x-x-x)
10\t-\t_\tPUNCT\tHYPH\t_\t11\tpunct\t_\tSpaceAfter=No
11\tbacked\t_\tVERB\tVBN\t_\t12\tamod\t_\t_
12\ttroops\t_\tNOUN\tNNS\t_\t13\tnsubj\t_\t_
13\tdid\t_\tAUX\tVBD\t_\t7\tparataxis\t_\tSpaceAfter=No
14\t.\t_\tPUNCT\t.\t_\t7\tpunct\t_\t_

"""


@pytest.fixture
def gold(tmp_path: Path) -> Gold:
    path = tmp_path / "one.conllu"
    path.write_text(CONLLU, encoding="utf-8")
    (sentence,) = treebank.read(path)
    return sentence


@pytest.fixture
def joined(gold: Gold) -> Gold:
    return retokenise(names.with_gum(gold))


def roots_and_heads_are_sound(gold: Gold) -> bool:
    sound = all(0 <= head <= len(gold.words) for head in gold.heads)
    return sound and gold.heads.count(0) == 1


def test_the_words_make_the_text(gold: Gold) -> None:
    assert gold.words[4:6] == ("did", "n't")  # the treebank has "not"
    assert gold.surface()[0] == gold.text
    assert gold.new_line


def test_words_are_joined_as_the_language_layer_has_them(joined: Gold) -> None:
    assert joined.words[:2] == ("Omar", "al-Haddad")
    backed = joined.words.index("Russia-backed")
    assert (joined.upos[backed], joined.relations[backed]) == ("VERB", "amod")
    assert joined.words[joined.heads[backed] - 1] == "troops"
    assert roots_and_heads_are_sound(joined)


def test_names_follow_the_words(joined: Gold) -> None:
    assert joined.names is not None
    assert spans(joined.names) == {(0, 2, "PER")}


def test_commas_and_apostrophes_go(joined: Gold) -> None:
    bare = noise.without_apostrophes(noise.without_commas(joined))
    assert "," not in bare.words
    assert roots_and_heads_are_sound(bare)
    assert bare.relations.count("punct") == joined.relations.count("punct") - 1


def test_an_apostrophe_takes_its_clitic_along() -> None:
    clitic = Gold(
        id="two",
        text="Syria's army left",
        new_line=False,
        words=("Syria", "'s", "army", "left"),
        spaced=(True, False, True, True),
        upos=("PROPN", "PART", "NOUN", "VERB"),
        xpos=("NNP", "POS", "NN", "VBD"),
        heads=(3, 1, 4, 0),
        relations=("nmod:poss", "case", "nsubj", "root"),
        misc=("_",) * 4,
    )
    bare = noise.without_apostrophes(clitic)
    assert bare.words == ("Syrias", "army", "left")
    assert bare.heads == (2, 3, 0)
    assert bare.relations == ("nmod:poss", "nsubj", "root")


@pytest.mark.parametrize("seed", range(40))
def test_noise_leaves_a_sound_tree(joined: Gold, seed: int) -> None:
    rng = random.Random(seed)
    noisy = noise.noisy(renamed(joined, rng), rng)
    assert roots_and_heads_are_sound(noisy)
    assert noisy.names is not None
    assert len(noisy.words) == len(noisy.names) == len(noisy.heads)


def test_patterns_are_sound_and_filled() -> None:
    for sentence in patterns.sentences(random.Random(1)):
        assert roots_and_heads_are_sound(sentence)
        assert not any("{" in word for word in sentence.words)
        assert retokenise(sentence) == sentence


def test_sentences_are_compared_by_their_letters(gold: Gold) -> None:
    count = splitting([gold])
    assert (count.right, count.found, count.wanted) == (1, 1, 1)
