using Relations.HttpJson;
using Relations.Ingestion;
using Relations.ServiceDefaults;
using Relations.ServiceDefaults.Bus;

var builder = WebApplication.CreateBuilder(args);
builder.Configuration.AddIngestionDefaults(args);
builder.AddServiceDefaults();
builder.Services.AddRelationsBus(builder.Configuration, bus => bus.AddIngestionConsumers());
builder.Services.AddRelationsIngestion(builder.Configuration);
builder.Services.AddRelationsHttpJson(builder.Configuration);

var app = builder.Build();
app.MapServiceDefaults();
app.MapRelationsIngestion();
app.MapRelationsHttpJson();
await app.RunAsync();
