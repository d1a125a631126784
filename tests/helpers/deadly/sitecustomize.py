"""For a process that has this folder on its path, a text with POISON in it is the end: figex dies, as of a crash in C.

A text with DEADLY_ONCE in it is so for the first process only: the file that the environment variable names tells.
"""

import importlib.abc
import importlib.machinery
import os
import sys


class Poisoned(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    def find_spec(self, name, path, target=None):
        if name != "figex.pipeline":
            return None
        self.found = importlib.machinery.PathFinder.find_spec(name, path)
        return importlib.machinery.ModuleSpec(name, self, origin=self.found.origin)

    def exec_module(self, module):
        module.__file__ = self.found.origin
        self.found.loader.exec_module(module)
        sound = module.Extractor.extract_documents

        def deadly(extractor, documents, jobs=1):
            return sound(extractor, map(survived, documents) if jobs == 1 else documents, jobs)

        module.Extractor.extract_documents = deadly


def survived(document):
    if "POISON" in document.text or ("DEADLY_ONCE" in document.text and first_time()):
        os._exit(7)
    return document


def first_time():
    try:
        os.close(os.open(os.environ["DEADLY_ONCE"], os.O_CREAT | os.O_EXCL))
    except FileExistsError:
        return False
    return True


sys.meta_path.insert(0, Poisoned())
