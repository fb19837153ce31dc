"""Makes the calls that standard input lists, with grpcio and code generated of the protos, and prints what is answered."""
import importlib
import itertools
import json
import pathlib
import sys

import grpc
from google.protobuf import descriptor_pb2, descriptor_pool, json_format, message_factory


def message_class(descriptor):
    """The class of a message, in older and newer versions of protobuf."""
    make = getattr(message_factory, "GetMessageClass", None) or message_factory.MessageFactory().GetPrototype
    return make(descriptor)


def answers(call):
    service, name = call["method"].split("/")
    method = descriptor_pool.Default().FindServiceByName(service).methods_by_name[name]
    requests = [json_format.ParseDict(request, message_class(method.input_type)()) for request in call["requests"]]
    client_streams, server_streams = streaming[call["method"]]
    with grpc.insecure_channel(call["address"].split("://")[1]) as channel:
        kind = f"{'stream' if client_streams else 'unary'}_{'stream' if server_streams else 'unary'}"
        invoke = getattr(channel, kind)(
            f"/{call['method']}", type(requests[0]).SerializeToString, message_class(method.output_type).FromString)
        answer = invoke(iter(requests) if client_streams else requests[0])
        found = list(itertools.islice(answer, call["take"] or None)) if server_streams else [answer]
        if server_streams:
            answer.cancel()
    return [json_format.MessageToDict(message) for message in found]


streaming = {}
for path in pathlib.Path(sys.argv[1], "relations", "v1").glob("*_service_pb2.py"):
    module = importlib.import_module(f"relations.v1.{path.stem}")
    # Only the file itself, not its services in code, says which methods are streams.
    file = descriptor_pb2.FileDescriptorProto.FromString(module.DESCRIPTOR.serialized_pb)
    for service in file.service:
        for method in service.method:
            streaming[f"{file.package}.{service.name}/{method.name}"] = (method.client_streaming, method.server_streaming)

json.dump({call["method"]: answers(call) for call in json.load(sys.stdin)}, sys.stdout)
